import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { Fate } from "../../../shared/api/answers.ts";
import { latestDay } from "./map-state.ts";

/** Facts that hold on a day: from ≤ day < to. The slider changes only this number, so no request is made. */
export function holdsOn(day: number): ExpressionSpecification {
  return ["all", ["<=", ["get", "from"], day], [">", ["coalesce", ["get", "to"], latestDay + 1], day]];
}

/** Pieces of these fates on a day, inside hazardous areas or outside all of them. */
export function piecesOn(day: number, fates: readonly Fate[], isOutside: boolean): FilterSpecification {
  return [
    "all",
    holdsOn(day),
    ["==", ["to-boolean", ["get", "outside"]], isOutside],
    ["in", ["get", "fate"], ["literal", [...fates]]],
  ];
}
