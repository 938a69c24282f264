import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import type { ReportType } from "../reports/report-type.ts";
import { statementHelp } from "./assistance-labels.ts";
import { moneyFindings } from "./money.ts";
import { keyField, moneySection, otherKey, recordFact, statementSection, sumFields, sumLabels } from "./money-type.ts";
import { statementFindings } from "./statement.ts";

const spendingBody = Type.Object(
  {
    ...keyField,
    grantKey: otherKey,
    donorKey: otherKey,
    spentBy: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    spentOn: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
    ...sumFields,
  },
  { additionalProperties: false },
);

type SpendingBody = Type.Static<typeof spendingBody>;

/** Money that was spent, from a grant or from a donor in general. */
export const spending: ReportType<SpendingBody, "spending"> = {
  name: "spending",
  version: 1,
  label: { en: "Spending", az: "Xərc", ru: "Расход" },
  group: "assistance",
  purpose: {
    en: "Money that was spent, and from which grant.",
    az: "Xərclənmiş vəsait və hansı ayırmadan.",
    ru: "Потраченные деньги и из какого гранта.",
  },
  body: spendingBody,
  fieldLabels: {
    ...sumLabels,
    grantKey: { en: "From the grant", az: "Hansı ayırmadan", ru: "Из гранта" },
    spentBy: { en: "Spent by", az: "Xərcləyən", ru: "Кто потратил" },
    spentOn: { en: "Spent on", az: "Nəyə xərclənib", ru: "На что" },
  },
  fieldHelp: statementHelp,
  sections: [
    {
      title: { en: "Spending", az: "Xərc", ru: "Расход" },
      fields: ["key", "grantKey", "donorKey", "spentBy", "spentOn", "sector", "period"],
    },
    moneySection,
    statementSection,
  ],
  shapes: [],
  checks: [({ body }) => [...moneyFindings(body), ...statementFindings(body), ...sourceFindings(body)]],
  verb: ({ body }) => recordFact("spending", body),
};

/** Money comes from somewhere: spending that names neither grant nor donor stands in no ledger but the country's. */
function sourceFindings({ grantKey, donorKey }: SpendingBody): Finding[] {
  if (grantKey !== undefined || donorKey !== undefined) return [];
  const message = "Neither a grant nor a donor says where the money came from. Name one of them.";
  return [{ code: "spending-without-source", severity: "warning", message, path: "/grantKey" }];
}
