import { boundsOf } from "../../geometry/bounds.ts";
import { densify } from "../../geometry/densify.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { intersectionToMeasure } from "../../geometry/overlay.ts";
import type { Ground } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { isReleased } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import { piecesOfHazard, piecesWithin } from "../land-release/within-store.ts";

/** Where a task is, and since when land counts for it. */
export interface TaskPlace {
  readonly number: string;
  readonly hazardCodes: readonly string[];
  readonly ground: Ground | null;
  readonly since: string;
}

/**
 * What the ledger released since each task began: of its hazardous areas, or within its ground where one is drawn. It says
 * what became of the land, not whose work it was: another team may have released part of it.
 */
export async function releasedSince(sql: Sql, places: readonly TaskPlace[], on: string): Promise<Map<string, number>> {
  const whole = places.filter(({ ground }) => ground === null);
  const released = await releasedOfHazards(sql, whole, on);
  for (const place of places) {
    if (place.ground !== null) released.set(place.number, await releasedWithin(sql, place, place.ground, on));
  }
  return released;
}

async function releasedOfHazards(sql: Sql, places: readonly TaskPlace[], on: string): Promise<Map<string, number>> {
  const pairs = places.flatMap(({ number, since, hazardCodes }) =>
    hazardCodes.map((code) => ({ number, since, code })),
  );
  const rows = await sql<{ number: string; squareMetres: number }[]>`
    select place.number, coalesce(sum(piece.area_square_metres), 0)::float8 as "squareMetres"
    from unnest(
      ${pairs.map(({ number }) => number)}::text[], ${pairs.map(({ since }) => since)}::date[],
      ${pairs.map(({ code }) => code)}::text[]
    ) as place (number, since, code)
    left join land_piece piece on piece.hazard_code = place.code and piece.known_to is null
      and piece.fate in ('cancelled', 'reduced', 'cleared') and piece.valid_from >= place.since
      and piece.valid_from <= ${on} and (piece.valid_to is null or piece.valid_to > ${on})
    group by place.number`;
  return new Map(rows.map(({ number, squareMetres }) => [number, squareMetres]));
}

async function releasedWithin(sql: Sql, place: TaskPlace, ground: Ground, on: string): Promise<number> {
  const fine = densify(ground);
  const pieces = (await piecesOfPlace(sql, { ...place, ground }, on)).filter(({ fate, validFrom }) => {
    return isReleased(fate) && validFrom >= place.since;
  });
  return pieces.reduce((sum, piece) => sum + areaSquareMetres(intersectionToMeasure(piece.ground, fine)), 0);
}

/** The land that stands on a day where the task is: of its areas, of those that meet its ground, or of both. */
export async function piecesOfPlace(
  sql: Sql,
  { hazardCodes, ground }: Omit<TaskPlace, "since" | "number">,
  on: string,
): Promise<StandingPiece[]> {
  const bounds = ground === null ? null : boundsOf(ground);
  if (bounds === null) return (await Promise.all(hazardCodes.map((code) => piecesOfHazard(sql, code, on)))).flat();
  const pieces = await piecesWithin(sql, bounds, on);
  if (hazardCodes.length === 0) return pieces;
  return pieces.filter(({ hazardCode }) => hazardCode !== null && hazardCodes.includes(hazardCode));
}
