import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import type { Finding } from "../reports/finding.ts";
import { groundShape } from "../reports/ground-shape.ts";
import { type Report, uuid7 } from "../reports/report.ts";
import type { Labels, ReportType } from "../reports/report-type.ts";
import { optionalText, releasedShape, releaseFieldLabels } from "./release-fields.ts";
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

const criteria = {
  "no-evidence": { en: "No evidence found", az: "Sübut tapılmayıb", ru: "Свидетельств не найдено" },
  "in-use-unharmed": {
    en: "In safe use for years",
    az: "İllərlə təhlükəsiz istifadə olunur",
    ru: "Годами безопасно используется",
  },
  "lifted-by-record": { en: "Lifted, by the record", az: "Sənədə görə sökülüb", ru: "Снято по документам" },
  "recorded-twice": { en: "Recorded twice", az: "İki dəfə qeydə alınıb", ru: "Учтено дважды" },
  "wrong-place": { en: "Recorded in the wrong place", az: "Yeri səhv göstərilib", ru: "Указано не то место" },
  other: { en: "Other", az: "Digər", ru: "Другое" },
} as const satisfies Readonly<Record<string, Labels>>;
type Criterion = keyof typeof criteria;

interface CancellationBody extends ReleaseBody {
  readonly criteria: readonly Criterion[];
  readonly surveyReportId?: string;
  readonly description?: string;
}

/** Ground cancelled by decision on the criteria of the authority, after non-technical survey (IMAS 07.11, 08.10). */
export const cancellation: ReportType<CancellationBody, "cancellation"> = {
  name: "cancellation",
  version: 1,
  label: { en: "Cancellation", az: "Ləğvetmə", ru: "Исключение района" },
  group: "survey-and-release",
  purpose: {
    en: "Ground is taken off as free of evidence, by the criteria of the authority.",
    az: "Sahə səlahiyyətli orqanın meyarlarına görə sübutsuz sayılıb ləğv edilir.",
    ru: "Участок снимается как свободный от свидетельств по критериям органа власти.",
  },
  body: Type.Object(
    {
      hazardCode,
      cancelled: groundShape,
      criteria: Type.Array(Type.Enum(Object.keys(criteria) as [Criterion, ...Criterion[]]), {
        minItems: 1,
        maxItems: 10,
        uniqueItems: true,
      }),
      surveyReportId: Type.Optional(uuid7),
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    ...releaseFieldLabels,
    criteria: { en: "Criteria", az: "Meyarlar", ru: "Критерии" },
    ...Object.fromEntries(Object.entries(criteria).map(([name, label]) => [`criteria.${name}`, label])),
    surveyReportId: {
      en: "Survey report it rests on",
      az: "Əsas kəşfiyyat hesabatı",
      ru: "Основание: отчёт обследования",
    },
  },
  sections: [
    { title: { en: "Area", az: "Ərazi", ru: "Район" }, fields: ["hazardCode", "cancelled"] },
    { title: { en: "Grounds", az: "Əsaslar", ru: "Основания" }, fields: ["criteria", "surveyReportId", "description"] },
  ],
  shapes: [releasedShape("cancelled", true)],
  checks: [restsOnSurvey],
  verb: ({ body }) => [{ kind: "land", claims: surveyClaims(body) }],
};

/** Land is cancelled after survey; another criterion is written out. */
function restsOnSurvey({ body }: Report<CancellationBody>): readonly Finding[] {
  const findings: Finding[] = [];
  if (body.surveyReportId === undefined) {
    const message =
      "No survey report is named on which the cancellation rests. Name it: land is cancelled after survey.";
    const clause = "IMAS 07.11: cancelled after non-technical survey";
    findings.push({ code: "cancelled-without-survey", severity: "warning", message, path: "/surveyReportId", clause });
  }
  if (body.criteria.includes("other") && !body.description?.trim()) {
    const message = 'The criterion is "other", but it is not described. Write out what it was.';
    findings.push({ code: "reason-not-described", severity: "warning", message, path: "/description" });
  }
  return findings;
}
