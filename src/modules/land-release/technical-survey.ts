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

/**
 * Technical survey (IMAS 08.20): the only work that reduces land. What it searched to the full clearance standard is
 * cleared, the rest of what it released is reduced.
 */
export const technicalSurvey: ReportType<ReleaseBody, "technical-survey"> = {
  name: "technical-survey",
  version: 1,
  label: { en: "Technical survey", az: "Texniki kəşfiyyat", ru: "Техническое обследование" },
  group: "survey-and-release",
  purpose: {
    en: "What technical assets found: ground reduced, cleared, confirmed or added.",
    az: "Texniki vasitələrlə kəşfiyyatın nəticəsi: azaldılan, təmizlənən, təsdiqlənən və ya əlavə edilən sahə.",
    ru: "Итог обследования техническими средствами: сокращённые, очищенные, подтверждённые или добавленные участки.",
  },
  body: Type.Object(
    {
      hazardCode,
      reduced: optionalGround,
      cleared: optionalGround,
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
      fields: ["reduced", "cleared", "confirmed", "added", "addedKind"],
    },
    {
      title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
      fields: ["description"],
    },
  ],
  shapes: [releasedShape("reduced"), releasedShape("cleared"), confirmedShape, addedShape("added")],
  checks: [namesSomeGround],
  verb: ({ body }) => [{ kind: "land", claims: surveyClaims(body) }],
};
