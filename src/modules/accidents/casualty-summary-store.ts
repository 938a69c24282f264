import type { Sql } from "../../platform/database/database.ts";
import type { CasualtyCount } from "./casualty-summary.ts";

/**
 * Casualties of approved accident reports as known now, counted by the year of the accident. It reads the facts of the
 * reports and nothing of the vault: erasing an identity changes no count.
 */
export async function casualtyCounts(sql: Sql): Promise<CasualtyCount[]> {
  return await sql<CasualtyCount[]>`
    select extract(year from a.valid_from)::integer as year, c ->> 'outcome' as outcome, c ->> 'sex' as sex,
      case when c ? 'ageYears' then case when (c ->> 'ageYears')::integer < 18 then 'child' else 'adult' end
        else coalesce(c ->> 'ageGroup', 'unknown') end as "ageGroup",
      count(*)::integer as people
    from accident a
    join report r on r.id = a.report_id
    cross join jsonb_array_elements(coalesce(r.document::jsonb -> 'body' -> 'casualties', '[]')) as c
    where a.known_to is null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
}
