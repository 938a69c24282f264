import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { uuid7 } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { evidenceAgrees, recommendationAgrees, type SurveyBody } from "./non-technical-survey-checks.ts";
import {
  addedKind,
  addedShape,
  confirmedShape,
  namesSomeGround,
  optionalGround,
  optionalText,
  releasedShape,
  releaseFieldLabels,
} from "./release-fields.ts";
import { surveyClaims } from "./survey-claims.ts";
import { evidence, evidenceLabels, informantRoles, recommendations } from "./survey-evidence.ts";

/** Who told the team: in what role and how many. Who they are is in the vault, never here. */
const keyInformants = Type.Array(
  Type.Object(
    {
      role: Type.Enum([...informantRoles]),
      count: Type.Integer({ minimum: 1, maximum: 1000 }),
      identityId: Type.Optional(uuid7),
    },
    { additionalProperties: false },
  ),
  { maxItems: 100 },
);

/** Non-technical survey (IMAS 08.10): the only work that cancels land. It may also confirm and add ground. */
export const nonTechnicalSurvey: ReportType<SurveyBody, "non-technical-survey"> = {
  name: "non-technical-survey",
  version: 1,
  label: { en: "Non-technical survey", az: "Qeyri-texniki kəşfiyyat", ru: "Нетехническое обследование" },
  group: "survey-and-release",
  purpose: {
    en: "What a visit without technical assets found: ground cancelled, confirmed or added.",
    az: "Texniki vasitəsiz kəşfiyyatın nəticəsi: ləğv edilən, təsdiqlənən və ya əlavə edilən sahə.",
    ru: "Итог обследования без технических средств: исключённые, подтверждённые или добавленные участки.",
  },
  body: Type.Object(
    {
      hazardCode,
      cancelled: optionalGround,
      confirmed: optionalGround,
      added: optionalGround,
      addedKind,
      evidence: Type.Optional(evidence),
      keyInformants: Type.Optional(keyInformants),
      recommendation: Type.Optional(Type.Enum([...recommendations])),
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: { ...releaseFieldLabels, ...evidenceLabels },
  sections: [
    {
      title: { en: "Area", az: "Ərazi", ru: "Район" },
      fields: ["hazardCode"],
    },
    {
      title: { en: "Ground", az: "Sahə", ru: "Участки" },
      fields: ["cancelled", "confirmed", "added", "addedKind"],
    },
    {
      title: { en: "Evidence", az: "Sübutlar", ru: "Свидетельства" },
      fields: ["evidence", "keyInformants", "recommendation"],
    },
    {
      title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
      fields: ["description"],
    },
  ],
  shapes: [releasedShape("cancelled"), confirmedShape, addedShape("added")],
  checks: [namesSomeGround, recommendationAgrees, evidenceAgrees],
  verb: ({ body }) => [{ kind: "land", claims: surveyClaims(body) }],
};
