import type { Sql } from "../../platform/database/database.ts";
import { piecesOfOwners } from "../land-release/store.ts";
import { cornersOf, InformationSince, type InformedUnit } from "./information-since.ts";
import { administrativeUnits } from "./units-store.ts";

/** Units with the earliest date of information of any land, accident or lifted minefield in them, as known now. */
export async function unitsWithInformation(sql: Sql): Promise<InformedUnit[]> {
  const units = await administrativeUnits(sql);
  if (units.length === 0) return [];
  const since = new InformationSince(units);
  for await (const pieces of piecesOfOwners(sql, "everything")) {
    for (const { ground, validFrom } of pieces) since.note(cornersOf(ground), validFrom);
  }
  const points = await sql<{ lon: number; lat: number; date: string }[]>`
    select location[0] as lon, location[1] as lat, valid_from as date from accident where known_to is null
    union all
    select location[0], location[1], valid_from from lifted_minefield where known_to is null`;
  for (const { lon, lat, date } of points) since.note([[lon, lat]], date);
  return since.units();
}
