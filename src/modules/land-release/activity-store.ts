import type { Sql } from "../../platform/database/database.ts";

/** How many approved reports on land carry each date of information: the marks along the date slider. */
export async function activityByDay(sql: Sql): Promise<{ date: string; reports: number }[]> {
  return await sql<{ date: string; reports: number }[]>`
    select r.date_of_information as date, count(*)::integer as reports
    from report r join report_state s on s.report_id = r.id
    where s.state = 'approved' and r.footprint is not null
    group by r.date_of_information order by r.date_of_information`;
}
