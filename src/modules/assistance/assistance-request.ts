import Type from "typebox";
import type { ReportType } from "../reports/report-type.ts";
import { statementHelp } from "./assistance-labels.ts";
import { moneyFindings } from "./money.ts";
import { keyField, moneySection, otherKey, recordFact, statementSection, sumFields, sumLabels } from "./money-type.ts";
import { statementFindings } from "./statement.ts";

const assistanceRequestBody = Type.Object(
  {
    ...keyField,
    donorKey: otherKey,
    purpose: Type.String({ minLength: 1, maxLength: 1000, multiline: true }),
    ...sumFields,
  },
  { additionalProperties: false },
);

type RequestBody = Type.Static<typeof assistanceRequestBody>;

/** Money that the programme asks for, of one donor or of any. */
export const assistanceRequest: ReportType<RequestBody, "assistance-request"> = {
  name: "assistance-request",
  version: 1,
  label: { en: "Assistance request", az: "Yardım sorğusu", ru: "Запрос помощи" },
  group: "assistance",
  purpose: {
    en: "What the programme asks a donor for.",
    az: "Proqramın donordan nə istədiyi.",
    ru: "О чём программа просит донора.",
  },
  body: assistanceRequestBody,
  fieldLabels: {
    ...sumLabels,
    purpose: { en: "Purpose", az: "Məqsəd", ru: "Цель" },
  },
  fieldHelp: statementHelp,
  sections: [
    {
      title: { en: "Assistance request", az: "Yardım sorğusu", ru: "Запрос помощи" },
      fields: ["key", "donorKey", "purpose", "sector", "period"],
    },
    moneySection,
    statementSection,
  ],
  shapes: [],
  checks: [({ body }) => [...moneyFindings(body), ...statementFindings(body)]],
  verb: ({ body }) => recordFact("assistance-request", body),
};
