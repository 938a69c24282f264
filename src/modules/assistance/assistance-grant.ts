import Type from "typebox";
import type { ReportType } from "../reports/report-type.ts";
import { statementHelp } from "./assistance-labels.ts";
import { moneyFindings } from "./money.ts";
import { keyField, moneySection, otherKey, recordFact, statementSection, sumFields, sumLabels } from "./money-type.ts";
import { recordKey, statementFindings } from "./statement.ts";

const assistanceGrantBody = Type.Object(
  { ...keyField, donorKey: recordKey, pledgeKey: otherKey, ...sumFields },
  { additionalProperties: false },
);

type GrantBody = Type.Static<typeof assistanceGrantBody>;

/** Money that a donor has given, or the state itself has set aside. */
export const assistanceGrant: ReportType<GrantBody, "assistance-grant"> = {
  name: "assistance-grant",
  version: 1,
  label: { en: "Assistance grant", az: "Ayrılmış yardım", ru: "Выделенная помощь" },
  group: "assistance",
  purpose: {
    en: "Money that a donor has given, or a state has set aside.",
    az: "Donorun verdiyi və ya dövlətin ayırdığı vəsait.",
    ru: "Деньги, которые дал донор или выделило государство.",
  },
  body: assistanceGrantBody,
  fieldLabels: {
    ...sumLabels,
    pledgeKey: { en: "Fulfils the pledge", az: "Yerinə yetirdiyi vəd", ru: "По обещанию" },
  },
  fieldHelp: statementHelp,
  sections: [
    {
      title: { en: "Assistance grant", az: "Ayrılmış yardım", ru: "Выделенная помощь" },
      fields: ["key", "donorKey", "pledgeKey", "sector", "period"],
    },
    moneySection,
    statementSection,
  ],
  shapes: [],
  checks: [({ body }) => [...moneyFindings(body), ...statementFindings(body)]],
  verb: ({ body }) => recordFact("assistance-grant", body),
};
