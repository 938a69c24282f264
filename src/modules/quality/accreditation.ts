import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { choiceLabels, longText, namedFieldLabels, organisationName, recordCode } from "../reports/named-fields.ts";
import { isoDate, type Report } from "../reports/report.ts";
import type { Labels, ReportType } from "../reports/report-type.ts";
import { activityChoices, activityLabels } from "./mine-action-activity.ts";

const body = Type.Object(
  {
    number: recordCode,
    organisation: organisationName,
    stage: Type.Enum(["organisational", "operational"]),
    scope: Type.Array(activityChoices, { minItems: 1, uniqueItems: true }),
    result: Type.Enum(["granted", "granted-with-conditions", "refused", "suspended", "withdrawn"]),
    validFrom: Type.Optional(isoDate),
    validUntil: Type.Optional(isoDate),
    conditions: Type.Optional(longText),
    remarks: Type.Optional(longText),
  },
  { additionalProperties: false },
);

export type Accreditation = Type.Static<typeof body>;

const results = {
  granted: { en: "Granted", az: "Verilib", ru: "Выдана" },
  "granted-with-conditions": { en: "Granted with conditions", az: "Şərtlə verilib", ru: "Выдана с условиями" },
  refused: { en: "Refused", az: "İmtina edilib", ru: "Отказано" },
  suspended: { en: "Suspended", az: "Dayandırılıb", ru: "Приостановлена" },
  withdrawn: { en: "Withdrawn", az: "Geri götürülüb", ru: "Отозвана" },
} as const satisfies Readonly<Record<string, Labels>>;

/** Accreditation of an organisation to do named work for a time (IMAS 07.30); a later one of the same number replaces it. */
export const accreditation: ReportType<Accreditation, "accreditation"> = {
  name: "accreditation",
  version: 1,
  label: { en: "Accreditation", az: "Akkreditasiya", ru: "Аккредитация" },
  group: "quality",
  purpose: {
    en: "Says which work an organisation is accredited for, from when until when and on what conditions.",
    az: "Təşkilatın hansı işlər üçün, hansı müddətə və hansı şərtlərlə akkreditə olunduğunu bildirir.",
    ru: "Указывает, на какие работы, на какой срок и на каких условиях аккредитована организация.",
  },
  body,
  fieldLabels: {
    ...namedFieldLabels,
    stage: { en: "Stage", az: "Mərhələ", ru: "Этап" },
    "stage.organisational": { en: "Organisational", az: "Təşkilati", ru: "Организационный" },
    "stage.operational": { en: "Operational", az: "Əməliyyat", ru: "Оперативный" },
    scope: { en: "Scope", az: "Əhatə dairəsi", ru: "Область" },
    ...choiceLabels("scope", activityLabels),
    result: { en: "Result", az: "Nəticə", ru: "Результат" },
    ...choiceLabels("result", results),
    validFrom: { en: "Valid from", az: "Qüvvəyə minir", ru: "Действует с" },
    validUntil: { en: "Valid until", az: "Qüvvədədir", ru: "Действует по" },
    conditions: { en: "Conditions", az: "Şərtlər", ru: "Условия" },
  },
  sections: [
    {
      title: { en: "Accreditation", az: "Akkreditasiya", ru: "Аккредитация" },
      fields: ["number", "organisation", "stage", "scope"],
    },
    {
      title: { en: "Decision", az: "Qərar", ru: "Решение" },
      fields: ["result", "validFrom", "validUntil", "conditions", "remarks"],
    },
  ],
  shapes: [],
  checks: [daysAreGiven, conditionsAreGiven],
  concerns: ({ body: { organisation } }) => [organisation],
  verb: ({ body: said }) => [
    { kind: "fact", fact: { kind: "accreditation", key: said.number, hazardCode: null, location: null, body: said } },
  ],
};

const clause = "IMAS 07.30";

/** What is granted holds from one day to another; both are needed to say when it ends. */
function daysAreGiven({ body: { result, validFrom, validUntil } }: Report<Accreditation>): readonly Finding[] {
  const isGranted = result === "granted" || result === "granted-with-conditions";
  if (isGranted && (validFrom === undefined || validUntil === undefined)) {
    const message = "The accreditation is granted without saying from when until when. Give both days.";
    return [{ code: "accreditation-without-days", severity: "error", message, path: "/validUntil", clause }];
  }
  if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return [];
  const message = `The accreditation ends on ${validUntil}, before it begins on ${validFrom}. Correct one of the two.`;
  return [{ code: "accreditation-ends-before-it-begins", severity: "error", message, path: "/validUntil", clause }];
}

function conditionsAreGiven({ body: { result, conditions } }: Report<Accreditation>): readonly Finding[] {
  if (result !== "granted-with-conditions" || conditions !== undefined) return [];
  const message = "Granted with conditions, but no condition is written down. Write them, or grant it without.";
  return [{ code: "accreditation-conditions-missing", severity: "error", message, path: "/conditions", clause }];
}
