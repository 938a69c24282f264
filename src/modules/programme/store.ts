import type { Sql } from "../../platform/database/database.ts";
import type { ProgrammeDefinition } from "../journal/journal-entry.ts";

export interface Programme extends ProgrammeDefinition {
  readonly definedPosition: number;
}

/** The programme this store belongs to; null where none has been defined yet. */
export async function programmeOf(sql: Sql): Promise<Programme | null> {
  const [row] = await sql<
    { name: Programme["name"]; country_code: string | null; is_sample: boolean; defined_position: number }[]
  >`select name, country_code, is_sample, defined_position from programme`;
  if (!row) return null;
  return {
    name: row.name,
    countryCode: row.country_code,
    isSample: row.is_sample,
    definedPosition: row.defined_position,
  };
}

export async function saveProgramme(sql: Sql, programme: Programme): Promise<void> {
  const { name, countryCode, isSample, definedPosition } = programme;
  await sql`
    insert into programme (name, country_code, is_sample, defined_position)
    values (${sql.json(name)}, ${countryCode}, ${isSample}, ${definedPosition})
    on conflict (single) do update set name = excluded.name, country_code = excluded.country_code,
      is_sample = excluded.is_sample, defined_position = excluded.defined_position`;
}
