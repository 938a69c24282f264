import type { Bounds } from "../../geometry/shape.ts";
import { groundFromWkb } from "../../geometry/wkb.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import type { StandingPiece } from "./standing-piece.ts";

/** All land that stands on a day, as known now, and whose box meets the bounds. */
export async function piecesWithin(sql: Sql, bounds: Bounds, on: string): Promise<StandingPiece[]> {
  return await standing(sql, on, sql`bounds && ${boxText(bounds)}::box`);
}

/** The land of a hazard that stands on a day, as known now. */
export async function piecesOfHazard(sql: Sql, code: string, on: string): Promise<StandingPiece[]> {
  return await standing(sql, on, sql`hazard_code = ${code}`);
}

/** The land that stands on a day, as known now, because one of these reports gave it. */
export async function piecesOfReports(sql: Sql, reportIds: readonly string[], on: string): Promise<StandingPiece[]> {
  return await standing(sql, on, sql`given_by = any(${reportIds as string[]}::uuid[])`);
}

async function standing(sql: Sql, on: string, which: ReturnType<typeof sql>): Promise<StandingPiece[]> {
  const rows = await sql<(Omit<StandingPiece, "ground"> & { ground: Buffer })[]>`
    select hazard_code as "hazardCode", fate, operation, given_by as "givenBy", valid_from as "validFrom",
      area_square_metres as "areaSquareMetres", ground
    from land_piece
    where known_to is null and valid_from <= ${on} and (valid_to is null or valid_to > ${on}) and ${which}
    order by known_from, ordinal`;
  return rows.map((row) => ({ ...row, ground: groundFromWkb(row.ground) }));
}
