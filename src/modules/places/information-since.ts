import { groundContains } from "../../geometry/contains.ts";
import type { Ground, Position } from "../../geometry/shape.ts";
import type { KnownUnit } from "./known-unit.ts";

/** A unit with the day since which something is known of it; null: nothing is, which never means it is safe. */
export interface InformedUnit extends KnownUnit {
  readonly informationSince: string | null;
}

/** Gathers, trace by trace, since when anything is known of each unit: the earliest date of a corner that lies in it. */
export class InformationSince {
  readonly #units: readonly KnownUnit[];
  readonly #since = new Map<KnownUnit, string>();

  constructor(units: readonly KnownUnit[]) {
    this.#units = units;
  }

  note(corners: readonly Position[], date: string): void {
    for (const unit of this.#units) {
      const known = this.#since.get(unit);
      if (known !== undefined && known <= date) continue;
      if (corners.some((corner) => liesIn(unit, corner))) this.#since.set(unit, date);
    }
  }

  units(): InformedUnit[] {
    return this.#units.map((unit) => ({ ...unit, informationSince: this.#since.get(unit) ?? null }));
  }
}

function liesIn(unit: KnownUnit, [lon, lat]: Position): boolean {
  const [west, south, east, north] = unit.bounds;
  return lon >= west && lon <= east && lat >= south && lat <= north && groundContains(unit.ground, [lon, lat]);
}

/** The corners of ground: its shells. */
export function cornersOf(ground: Ground): Position[] {
  return ground.flatMap(([shell]) => shell ?? []);
}
