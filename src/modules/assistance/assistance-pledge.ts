import Type from "typebox";
import type { ReportType } from "../reports/report-type.ts";
import { statementHelp } from "./assistance-labels.ts";
import { moneyFindings } from "./money.ts";
import { keyField, moneySection, otherKey, recordFact, statementSection, sumFields, sumLabels } from "./money-type.ts";
import { recordKey, statementFindings } from "./statement.ts";

const assistancePledgeBody = Type.Object(
  { ...keyField, donorKey: recordKey, requestKey: otherKey, ...sumFields },
  { additionalProperties: false },
);

type PledgeBody = Type.Static<typeof assistancePledgeBody>;

/** Money that a donor has promised, not yet given. */
export const assistancePledge: ReportType<PledgeBody, "assistance-pledge"> = {
  name: "assistance-pledge",
  version: 1,
  label: { en: "Assistance pledge", az: "Yardım vədi", ru: "Обещание помощи" },
  group: "assistance",
  purpose: {
    en: "Money that a donor has promised.",
    az: "Donorun vəd etdiyi vəsait.",
    ru: "Деньги, которые донор обещал.",
  },
  body: assistancePledgeBody,
  fieldLabels: {
    ...sumLabels,
    requestKey: { en: "Answers the request", az: "Cavab verdiyi sorğu", ru: "Ответ на запрос" },
  },
  fieldHelp: statementHelp,
  sections: [
    {
      title: { en: "Assistance pledge", az: "Yardım vədi", ru: "Обещание помощи" },
      fields: ["key", "donorKey", "requestKey", "sector", "period"],
    },
    moneySection,
    statementSection,
  ],
  shapes: [],
  checks: [({ body }) => [...moneyFindings(body), ...statementFindings(body)]],
  verb: ({ body }) => recordFact("assistance-pledge", body),
};
