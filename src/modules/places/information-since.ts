import { groundContains } from "../../geometry/contains.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import type { KnownUnit } from "./known-unit.ts";

/** Something that is known of a place, and since which date of information. */
export interface Trace {
  readonly corners: readonly Position[];
  readonly date: string;
}

/** A unit with the day since which something is known of it; null: nothing is, which never means it is safe. */
export interface InformedUnit extends KnownUnit {
  readonly informationSince: string | null;
}

/** For each unit the earliest date of anything with a corner in it. Pure. */
export function informationSince(units: readonly KnownUnit[], traces: readonly Trace[]): InformedUnit[] {
  const byDate = traces.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const since = new Map<KnownUnit, string>();
  const open = new Set(units);
  for (const { corners, date } of byDate) {
    for (const unit of open) {
      if (!corners.some((corner) => liesIn(unit, corner))) continue;
      since.set(unit, date);
      open.delete(unit);
    }
    if (open.size === 0) break;
  }
  return units.map((unit) => ({ ...unit, informationSince: since.get(unit) ?? null }));
}

function liesIn(unit: KnownUnit, [lon, lat]: Position): boolean {
  const [west, south, east, north] = unit.bounds;
  return lon >= west && lon <= east && lat >= south && lat <= north && groundContains(unit.ground, [lon, lat]);
}

/** The corners of ground, as a trace of it. */
export function cornersOf(ground: Ground): Position[] {
  return ground.flatMap(([shell]) => shell ?? []);
}
