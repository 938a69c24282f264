import type { Sql } from "../../platform/database/database.ts";

/** Reports that the derived state does not know: none, unless it was lost. */
export async function reportsWithoutState(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*) as count from report r left join report_state s on s.report_id = r.id where s.report_id is null`;
  return row?.count ?? 0;
}
