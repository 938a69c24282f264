import Type from "typebox";
import { itemFound } from "../certificates/items-found.ts";
import { hazardCode } from "../hazards/hazard-code.ts";
import { groundShape } from "../reports/ground-shape.ts";
import type { ReportType } from "../reports/report-type.ts";
import { optionalGround, optionalText, releasedShape, releaseFieldLabels } from "./release-fields.ts";
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

/** Completion of clearance (IMAS 09.10) or of battle-area clearance (IMAS 09.11); the two are counted apart. */
export const clearanceCompletion: ReportType<ReleaseBody, "clearance-completion"> = {
  name: "clearance-completion",
  version: 1,
  label: { en: "Clearance completion", az: "Təmizləmənin tamamlanması", ru: "Завершение очистки" },
  body: Type.Object(
    {
      hazardCode: Type.Optional(hazardCode),
      cleared: groundShape,
      reduced: optionalGround,
      cancelled: optionalGround,
      operation: Type.Union([Type.Literal("mine-clearance"), Type.Literal("battle-area-clearance")]),
      depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
      itemsFound: Type.Optional(Type.Array(itemFound, { maxItems: 500 })),
      method: optionalText,
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: releaseFieldLabels,
  shapes: [releasedShape("cleared", true), releasedShape("reduced"), releasedShape("cancelled")],
  checks: [],
  verb: ({ body }) => ({ kind: "land", claims: surveyClaims(body) }),
};
