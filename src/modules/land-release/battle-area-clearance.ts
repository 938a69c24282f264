import Type from "typebox";
import { hazardCode } from "../hazards/hazard-code.ts";
import { checkItems } from "../ordnance/item-checks.ts";
import { type ItemFound, itemEffects, itemShapes, itemsFound } from "../ordnance/item-found.ts";
import { itemFoundLabels } from "../ordnance/item-labels.ts";
import type { Finding } from "../reports/finding.ts";
import { groundShape } from "../reports/ground-shape.ts";
import type { Report } from "../reports/report.ts";
import type { ReportType } from "../reports/report-type.ts";
import { minesFound } from "./mines-in-battle-area.ts";
import { optionalText, releasedShape, releaseFieldLabels } from "./release-fields.ts";
import { type ReleaseBody, surveyClaims } from "./survey-claims.ts";

interface BattleAreaBody extends ReleaseBody {
  readonly search: "surface" | "sub-surface";
  readonly depthCm?: number;
  readonly itemsFound?: readonly ItemFound[];
}

/** Battle-area clearance (IMAS 09.11): no mines expected, counted apart from mine clearance in every figure. */
export const battleAreaClearance: ReportType<BattleAreaBody, "battle-area-clearance"> = {
  name: "battle-area-clearance",
  version: 1,
  label: { en: "Battle-area clearance", az: "Döyüş sahəsinin təmizlənməsi", ru: "Очистка района боевых действий" },
  group: "survey-and-release",
  purpose: {
    en: "Ground cleared of what fighting left, where no mines are expected.",
    az: "Mina gözlənilməyən yerdə döyüş qalıqlarından təmizlənmiş sahə.",
    ru: "Участок, очищенный от остатков боёв там, где мин не ожидают.",
  },
  body: Type.Object(
    {
      hazardCode: Type.Optional(hazardCode),
      cleared: groundShape,
      search: Type.Enum(["surface", "sub-surface"]),
      depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, unit: "cm" })),
      itemsFound,
      method: optionalText,
      description: optionalText,
    },
    { additionalProperties: false },
  ),
  fieldLabels: {
    ...releaseFieldLabels,
    ...itemFoundLabels(),
    search: { en: "Search", az: "Axtarış", ru: "Поиск" },
    "search.surface": { en: "Surface", az: "Səthdə", ru: "По поверхности" },
    "search.sub-surface": { en: "Sub-surface", az: "Torpaq altında", ru: "В грунте" },
  },
  sections: [
    { title: { en: "Area", az: "Ərazi", ru: "Район" }, fields: ["hazardCode", "cleared"] },
    { title: { en: "Work", az: "İş", ru: "Работы" }, fields: ["search", "depthCm", "method"] },
    { title: { en: "Found", az: "Tapıntılar", ru: "Находки" }, fields: ["itemsFound"] },
    { title: { en: "Remarks", az: "Qeydlər", ru: "Примечания" }, fields: ["description"] },
  ],
  shapes: [releasedShape("cleared", true), ...itemShapes()],
  checks: [({ body }) => minesFound(body.itemsFound), searchDepth, checkItems],
  verb: ({ body }) => [
    { kind: "land", claims: surveyClaims({ ...body, operation: "battle-area-clearance" }) },
    ...itemEffects(body.hazardCode, body.itemsFound),
  ],
};

/** A search below the surface has a depth; one on the surface has none. */
function searchDepth({ body: { search, depthCm } }: Report<BattleAreaBody>): readonly Finding[] {
  const clause = "IMAS 09.10, 09.11: cleared to a specified depth";
  if (search === "sub-surface" && !depthCm) {
    const message = "The ground was searched below the surface, but the depth is missing. Give it in centimetres.";
    return [{ code: "depth-missing", severity: "warning", message, path: "/depthCm", clause }];
  }
  if (search === "sub-surface" || !depthCm) return [];
  const message = `Only the surface was searched, but a depth of ${depthCm} cm is given. Correct one of them.`;
  return [{ code: "depth-of-surface-search", severity: "warning", message, path: "/depthCm", clause }];
}
