import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";

/** One thing found, with what to call it and where it lies. */
export interface Found {
  readonly kind: "hazard" | "unit" | "settlement" | "report";
  readonly id: string;
  readonly label: string;
  readonly bounds: Bounds | null;
}

interface FoundRow {
  readonly kind: Found["kind"];
  readonly id: string;
  readonly label: string;
  readonly west: number | null;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const mostOfEachKind = 6;

/** Hazards by code and name, units and settlements by any of their names, reports by id: a few of each. */
export async function searchEverything(sql: Sql, words: string): Promise<Found[]> {
  if (words === "") return [];
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<FoundRow[]>`
    (select 'hazard' as kind, h.code as id, concat_ws(' · ', h.code, h.name) as label,
      min((p.bounds[1])[0]) as west, min((p.bounds[1])[1]) as south, max((p.bounds[0])[0]) as east,
      max((p.bounds[0])[1]) as north
    from hazard h left join land_piece p on p.hazard_code = h.code and p.known_to is null
    where h.known_to is null and (h.code ilike ${pattern} or h.name ilike ${pattern})
    group by h.code, h.name order by length(h.code), h.code limit ${mostOfEachKind})
    union all
    (select 'unit', code, name ->> 'en', (bounds[1])[0], (bounds[1])[1], (bounds[0])[0], (bounds[0])[1]
    from administrative_unit where known_to is null and name::text ilike ${pattern}
    order by level, name ->> 'en' limit ${mostOfEachKind})
    union all
    (select 'settlement', report_id::text, name ->> 'en', location[0], location[1], location[0], location[1]
    from settlement where known_to is null and name::text ilike ${pattern}
    order by name ->> 'en' limit ${mostOfEachKind})
    union all
    (select 'report', id::text, type || ' · ' || date_of_information || ' · ' || reported_by_name,
      (footprint[1])[0], (footprint[1])[1], (footprint[0])[0], (footprint[0])[1]
    from report where id::text like ${pattern} order by id limit ${mostOfEachKind})`;
  return rows.map(({ west, south, east, north, ...found }) => ({
    ...found,
    bounds: west === null ? null : [west, south, east, north],
  }));
}
