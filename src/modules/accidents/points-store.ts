import type { Sql } from "../../platform/database/database.ts";

export interface RecordedPoint {
  readonly kind: "accident" | "lifted-minefield";
  readonly reportId: string;
  readonly date: string;
  readonly organisation: string;
  readonly description: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** Accidents and lifted minefields as known now, by date of information. */
export async function recordedPoints(sql: Sql): Promise<RecordedPoint[]> {
  return await sql<RecordedPoint[]>`
    select point.*, r.reported_by_organisation as organisation
    from (
      select 'accident' as kind, report_id as "reportId", valid_from as date, description,
        location[0] as lon, location[1] as lat
      from accident where known_to is null
      union all
      select 'lifted-minefield', report_id, valid_from, description, location[0], location[1]
      from lifted_minefield where known_to is null
    ) as point
    join report r on r.id = point."reportId"
    order by date, "reportId"`;
}
