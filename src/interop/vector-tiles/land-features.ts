import type { Ground } from "../../geometry/shape.ts";
import type { TileFeature, TileValue } from "./tile-feature.ts";

/** `to` of what is still so: the client's filter is `from <= day < to` without a special case. */
const STILL_SO = 2_147_483_647;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A land piece as the tiles need it; `LandPiece` of the ledger is one. */
export interface DrawnPiece {
  readonly hazardCode: string | null;
  readonly fate: string;
  readonly reopened: boolean;
  readonly givenBy: string;
  readonly ground: Ground;
  /** Dates of information, YYYY-MM-DD; `validTo` is the first day on which it no longer holds, null: it still does. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The outline of a hazard, and what it was from when to when. */
export interface DrawnHazard {
  readonly code: string;
  readonly name: string | null;
  readonly kind: string;
  readonly ground: Ground;
  readonly statuses: readonly {
    readonly status: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
}

/**
 * Who owns a piece: its hazard, or, outside every hazard, the report that released it. When these change, all they own is
 * given to the tiles again.
 */
export function ownerOfPiece(piece: Pick<DrawnPiece, "hazardCode" | "givenBy">): string {
  return piece.hazardCode ?? `outside ${piece.givenBy}`;
}

/** Layer `land`: `code` (absent outside every hazard), `fate`, `outside`, `reopened`, `from`, `to` (days since 1970), `report`. */
export function featureOfPiece(piece: DrawnPiece): TileFeature {
  const properties: Record<string, TileValue> = {
    fate: piece.fate,
    outside: piece.hazardCode === null,
    from: daysSince1970(piece.validFrom),
    to: piece.validTo === null ? STILL_SO : daysSince1970(piece.validTo),
    report: piece.givenBy,
  };
  if (piece.hazardCode !== null) properties.code = piece.hazardCode;
  if (piece.reopened) properties.reopened = true;
  // A hazard in a hole of released land that is too small for the grid would otherwise lie under the released colour.
  const onTop = piece.fate === "suspected" || piece.fate === "confirmed";
  return { layer: "land", owner: ownerOfPiece(piece), ground: piece.ground, onTop, properties };
}

/** Layer `hazards`: `code`, `name` (when it has one), `kind`, `status`, `from`, `to`; one feature for each status. */
export function featuresOfHazard(hazard: DrawnHazard): TileFeature[] {
  return hazard.statuses.map(({ status, validFrom, validTo }) => {
    const properties: Record<string, TileValue> = {
      code: hazard.code,
      kind: hazard.kind,
      status,
      from: daysSince1970(validFrom),
      to: validTo === null ? STILL_SO : daysSince1970(validTo),
    };
    if (hazard.name !== null) properties.name = hazard.name;
    return { layer: "hazards", owner: hazard.code, ground: hazard.ground, properties };
  });
}

/** Whole days from 1970-01-01 to a date. */
export function daysSince1970(date: string): number {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`"${date}" is not a date of the form YYYY-MM-DD`);
  return milliseconds / MILLISECONDS_PER_DAY;
}
