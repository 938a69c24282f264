import { groundContains } from "../../geometry/contains.ts";
import type { Position } from "../../geometry/shape.ts";
import type { KnownUnit } from "./known-unit.ts";

/** The smallest unit (highest level) around a position; undefined where none is known. */
export function unitAt(units: readonly KnownUnit[], [lon, lat]: Position): KnownUnit | undefined {
  let smallest: KnownUnit | undefined;
  for (const unit of units) {
    if (smallest && unit.level <= smallest.level) continue;
    const [west, south, east, north] = unit.bounds;
    if (lon < west || lon > east || lat < south || lat > north) continue;
    if (groundContains(unit.ground, [lon, lat])) smallest = unit;
  }
  return smallest;
}
