import { groundFromWkb } from "../../geometry/wkb.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boundsOfPiece } from "../land-release/land-piece.ts";
import type { KnownUnit } from "./known-unit.ts";
import type { PlaceName } from "./place-name.ts";

/** All units as known now; of several reports of one code the latest by date of information counts. */
export async function administrativeUnits(sql: Sql): Promise<KnownUnit[]> {
  const rows = await sql<{ code: string; level: number; name: PlaceName; ground: Buffer }[]>`
    select distinct on (code) code, level, name, ground from administrative_unit
    where known_to is null order by code, valid_from desc, report_id desc`;
  return rows.map(({ ground: wkb, ...unit }) => {
    const ground = groundFromWkb(wkb);
    return { ...unit, ground, bounds: boundsOfPiece(ground) };
  });
}

/** A settlement as known now. */
export interface KnownSettlement {
  readonly reportId: string;
  readonly name: PlaceName;
  readonly lon: number;
  readonly lat: number;
}

export async function settlements(sql: Sql): Promise<KnownSettlement[]> {
  return await sql<KnownSettlement[]>`
    select report_id as "reportId", name, location[0] as lon, location[1] as lat from settlement
    where known_to is null order by report_id`;
}
