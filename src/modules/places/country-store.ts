import { unionAll } from "../../geometry/overlay.ts";
import { groundFromWkb } from "../../geometry/wkb.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { ProgrammeDefinition } from "../journal/journal-entry.ts";
import { atlasCountry, type Country } from "./atlas-country.ts";

/** How far outside the authority's own border a shape may lie before it is held to be outside the country. */
const ownToleranceMetres = 500;

/**
 * The programme's country: as the authority's own units draw it (level 0, else all of level 1), else as the atlas
 * does. Null where neither is known; then no shape is held to be outside.
 */
export async function countryOf(sql: Sql, programme: ProgrammeDefinition): Promise<Country | null> {
  const rows = await sql<{ level: number; ground: Buffer }[]>`
    select level, ground from administrative_unit
    where known_to is null
      and level = (select min(level) from administrative_unit where known_to is null and level <= 1)`;
  if (rows.length > 0) {
    const ground = unionAll(rows.map((row) => groundFromWkb(row.ground)));
    return { name: programme.name.en, ground, toleranceMetres: ownToleranceMetres };
  }
  return programme.countryCode === null ? null : atlasCountry(programme.countryCode);
}
