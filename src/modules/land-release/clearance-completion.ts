import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { checkItems } from "../ordnance/item-checks.ts";
import { itemEffects, itemShapes, itemsFound } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import { groundShape } from "../reports/ground-shape.ts";
import type { ReportType } from "../reports/report-type.ts";
import {
  type CompletionBody,
  checkDepth,
  checkDocumentation,
  checkMinesInBattleArea,
  completionLabels,
  inspections,
} from "./completion-documentation.ts";
import { optionalGround, optionalText, releasedShape, releaseFieldLabels } from "./release-fields.ts";
import { surveyClaims } from "./survey-claims.ts";

/** Completion of clearance (IMAS 09.10) or of battle-area clearance (IMAS 09.11); the two are counted apart. */
export const clearanceCompletion: ReportType<CompletionBody, "clearance-completion"> = {
  name: "clearance-completion",
  version: 2,
  label: { en: "Clearance completion", az: "Təmizləmənin tamamlanması", ru: "Завершение очистки" },
  group: "survey-and-release",
  purpose: {
    en: "Clearance of an area is finished: what was cleared, how deep, what was found.",
    az: "Ərazinin təmizlənməsi başa çatıb: nə, hansı dərinlikdə təmizlənib, nə tapılıb.",
    ru: "Очистка района завершена: что очищено, на какую глубину, что найдено.",
  },
  body: Type.Object(
    {
      hazardCode: Type.Optional(hazardCode),
      cleared: groundShape,
      reduced: optionalGround,
      cancelled: optionalGround,
      operation: Type.Union([Type.Literal("mine-clearance"), Type.Literal("battle-area-clearance")]),
      depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, unit: "cm" })),
      itemsFound,
      method: optionalText,
      markersPlaced: Type.Optional(Type.Boolean()),
      communityInformed: Type.Optional(Type.Boolean()),
      inspection: Type.Optional(Type.Enum([...inspections])),
      inspectionReference: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" })),
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: { ...releaseFieldLabels, ...completionLabels, ...itemFoundLabels() },
  sections: [
    {
      title: { en: "Area", az: "Ərazi", ru: "Район" },
      fields: ["hazardCode", "operation"],
    },
    {
      title: { en: "Ground", az: "Sahə", ru: "Участки" },
      fields: ["cleared", "reduced", "cancelled"],
    },
    {
      title: { en: "Work", az: "İş", ru: "Работы" },
      fields: ["depthCm", "method"],
    },
    {
      title: { en: "Before handover", az: "Təhvildən əvvəl", ru: "Перед передачей" },
      fields: ["markersPlaced", "communityInformed", "inspection", "inspectionReference"],
    },
    {
      title: { en: "Found", az: "Tapıntılar", ru: "Находки" },
      fields: ["itemsFound"],
    },
    {
      title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" },
      fields: ["description"],
    },
  ],
  shapes: [releasedShape("cleared", true), releasedShape("reduced"), releasedShape("cancelled"), ...itemShapes()],
  checks: [checkDocumentation, checkDepth, checkMinesInBattleArea, checkItems],
  verb: ({ body }) => [{ kind: "land", claims: surveyClaims(body) }, ...itemEffects(body.hazardCode, body.itemsFound)],
};
