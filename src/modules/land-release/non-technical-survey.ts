import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import type { ReportType } from "../reports/report-type.ts";
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
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

/** Non-technical survey (IMAS 08.10): the only work that cancels land. It may also confirm and add ground. */
export const nonTechnicalSurvey: ReportType<ReleaseBody, "non-technical-survey"> = {
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
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: releaseFieldLabels,
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
      title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
      fields: ["description"],
    },
  ],
  shapes: [releasedShape("cancelled"), confirmedShape, addedShape("added")],
  checks: [namesSomeGround],
  verb: ({ body }) => [{ kind: "land", claims: surveyClaims(body) }],
};
