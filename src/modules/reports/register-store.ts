import type { Sql } from "../../platform/database/database.ts";
import type { Finding } from "./finding.ts";
import type { ReportState } from "./report.ts";

/** Filters of the list of reports. */
export interface ReportFilter {
  readonly state?: ReportState;
  readonly type?: string;
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ReportLine {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: { readonly name: string; readonly organisation: string };
  readonly hazardCode: string | null;
  readonly state: ReportState;
  readonly submittedAt: Date;
  readonly findingCount: number;
}

/** Reports, the latest submitted first, and how many there are in all. */
export async function reportsFor(sql: Sql, filter: ReportFilter): Promise<{ total: number; items: ReportLine[] }> {
  const words = `%${(filter.search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const where = sql`
    ${filter.state === undefined ? sql`true` : sql`s.state = ${filter.state}`}
    and ${filter.type === undefined ? sql`true` : sql`r.type = ${filter.type}`}
    and ${
      filter.search
        ? sql`(r.id::text like ${words} or array_to_string(r.hazard_codes, ' ') ilike ${words}
            or r.reported_by_name ilike ${words} or r.reported_by_organisation ilike ${words})`
        : sql`true`
    }`;
  const [count] = await sql<{ total: number }[]>`
    select count(*)::integer as total from report r join report_state s on s.report_id = r.id where ${where}`;
  const items = await sql<ReportLine[]>`
    select r.id, r.type, r.date_of_information as "dateOfInformation",
      json_build_object('name', r.reported_by_name, 'organisation', r.reported_by_organisation) as "reportedBy",
      r.hazard_codes[1] as "hazardCode", s.state, j.recorded_at as "submittedAt",
      (select count(*)::integer from report_finding f where f.report_id = r.id and f.known_to is null) as "findingCount"
    from report r
    join report_state s on s.report_id = r.id
    join journal j on j.position = r.submitted_position
    where ${where}
    order by r.submitted_position desc limit ${filter.limit} offset ${filter.offset}`;
  return { total: count?.total ?? 0, items: [...items] };
}

/** What the page of one report shows besides its document. */
export interface ReportPage {
  readonly document: string;
  readonly sha256: string;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly supersededBy: string | null;
  readonly findings: readonly Finding[];
}

export async function reportPage(sql: Sql, id: string): Promise<ReportPage | undefined> {
  const [row] = await sql<ReportPage[]>`
    select r.document, encode(r.sha256, 'hex') as sha256, s.state, s.reason, s.superseded_by as "supersededBy",
      coalesce((
        select json_agg(f.finding order by f.stage desc, f.ordinal) from report_finding f
        where f.report_id = r.id and f.known_to is null
      ), '[]') as findings
    from report r join report_state s on s.report_id = r.id where r.id = ${id}`;
  return row;
}

export async function takingsOfReport(
  sql: Sql,
  id: string,
): Promise<{ hazardCode: string | null; column: string; squareMetres: number }[]> {
  return await sql<{ hazardCode: string | null; column: string; squareMetres: number }[]>`
    select hazard_code as "hazardCode", ledger_column as "column", square_metres as "squareMetres"
    from land_taking where report_id = ${id} and known_to is null order by ordinal`;
}
