import type { GroundShape } from "../modules/reports/ground-shape.ts";
import { groundOf } from "../modules/reports/ground-shape.ts";
import type { Draft } from "./draft.ts";
import { groundShapeOf, shifted } from "./shapes.ts";

const groundFields = ["area", "cancelled", "reduced", "reducedWithAsset", "cleared", "confirmed", "added"] as const;

/** Names of the fields of a draft that carry ground. */
export function groundFieldsOf(draft: Draft): readonly string[] {
  return groundFields.filter((field) => draft.body[field] !== undefined);
}

/** The same report with all its ground elsewhere. */
export function withMovedGround(draft: Draft, eastMetres: number, northMetres: number): Draft {
  const body: Record<string, unknown> = { ...draft.body };
  for (const field of groundFieldsOf(draft)) {
    body[field] = groundShapeOf(shifted(groundOf(draft.body[field] as GroundShape), eastMetres, northMetres));
  }
  return { ...draft, body };
}
