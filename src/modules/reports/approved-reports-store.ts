import type { Sql } from "../../platform/database/database.ts";
import type { Report } from "./report.ts";

export interface ApprovedFilter {
  readonly type: string;
  readonly on: string;
  readonly search?: string | undefined;
}

/** Approved reports of a type with information up to a day, the latest information first. */
export async function approvedReports(
  sql: Sql,
  { type, on, search }: ApprovedFilter,
  page: { readonly limit: number; readonly offset: number } | null,
): Promise<Report[]> {
  // As the words stand in JSON: quotes and line breaks are escaped there.
  const written = JSON.stringify(search ?? "").slice(1, -1);
  const words = `%${written.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<{ document: string }[]>`
    select r.document from report r join report_state s on s.report_id = r.id
    where s.state = 'approved' and r.type = ${type} and r.date_of_information <= ${on}
      and ${search ? sql`r.document ilike ${words}` : sql`true`}
    order by r.date_of_information desc, r.id desc
    ${page === null ? sql`` : sql`limit ${page.limit} offset ${page.offset}`}`;
  return rows.map(({ document }) => JSON.parse(document) as Report);
}

export async function approvedCount(sql: Sql, { type, on }: ApprovedFilter): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from report r join report_state s on s.report_id = r.id
    where s.state = 'approved' and r.type = ${type} and r.date_of_information <= ${on}`;
  return row?.count ?? 0;
}
