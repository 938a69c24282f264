import type { Sql } from "../../platform/database/database.ts";
import { piecesOfOwners } from "../land-release/store.ts";
import { cornersOf, type InformedUnit, informationSince } from "./information-since.ts";
import { administrativeUnits } from "./units-store.ts";

/** Units with the earliest date of information of any land, accident or lifted minefield in them, as known now. */
export async function unitsWithInformation(sql: Sql): Promise<InformedUnit[]> {
  const units = await administrativeUnits(sql);
  if (units.length === 0) return [];
  const pieces = await piecesOfOwners(sql, "everything");
  const points = await sql<{ lon: number; lat: number; date: string }[]>`
    select location[0] as lon, location[1] as lat, valid_from as date from accident where known_to is null
    union all
    select location[0], location[1], valid_from from lifted_minefield where known_to is null`;
  return informationSince(units, [
    ...pieces.map(({ ground, validFrom: date }) => ({ corners: cornersOf(ground), date })),
    ...points.map(({ lon, lat, date }) => ({ corners: [[lon, lat] as const], date })),
  ]);
}
