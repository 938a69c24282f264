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
  shapes: [releasedShape("cancelled"), confirmedShape, addedShape("added")],
  checks: [namesSomeGround],
  verb: ({ body }) => ({ kind: "land", claims: surveyClaims(body) }),
};
