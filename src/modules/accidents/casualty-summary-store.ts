import type { Sql } from "../../platform/database/database.ts";
import type { CasualtyCount } from "./casualty-summary.ts";

/**
 * Casualties of approved accident reports as known now, counted by the year of the accident: those listed one by one, and
 * those whom a report declares beyond its list, of whom sex and age are unknown. It reads the facts of the reports and
 * nothing of the vault: erasing an identity changes no count.
 */
export async function casualtyCounts(sql: Sql): Promise<CasualtyCount[]> {
  return await sql<CasualtyCount[]>`
    with said as (
      select extract(year from a.valid_from)::integer as year, r.document::jsonb -> 'body' as body
      from accident a join report r on r.id = a.report_id
      where a.known_to is null
    ), listed as (
      select year, c ->> 'outcome' as outcome, c ->> 'sex' as sex,
        case when c ? 'ageYears' then case when (c ->> 'ageYears')::integer < 18 then 'child' else 'adult' end
          else coalesce(c ->> 'ageGroup', 'unknown') end as "ageGroup",
        coalesce(c -> 'consent' ? 'ngos', false) as "forPartners"
      from said cross join jsonb_array_elements(coalesce(body -> 'casualties', '[]')) as c
    ), beyond as (
      select year, outcome,
        (body ->> outcome)::integer - (
          select count(*)::integer from jsonb_array_elements(coalesce(body -> 'casualties', '[]')) as c
          where c ->> 'outcome' = outcome
        ) as people
      from said cross join unnest(array['killed', 'injured']) as outcome
      where body ? outcome
    )
    select year, outcome, sex, "ageGroup", "forPartners", sum(people)::integer as people
    from (
      select *, 1 as people from listed
      union all
      select year, outcome, 'unknown', 'unknown', false, people from beyond where people > 0
    ) as everybody
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
}
