import type { PendingQuery, Row } from "postgres";
import type { Sql } from "../../platform/database/database.ts";
import type { Actor } from "../journal/actor.ts";
import type { ReportState } from "./report.ts";

/** A report as it stands in a list of work. */
export interface WorkLine {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: { readonly name: string; readonly organisation: string };
  readonly hazardCode: string | null;
  readonly state: ReportState;
  readonly submittedAt: Date;
  readonly submittedBy: Actor;
  /** Findings as they stand now, by severity. */
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  /** Who looked at it so far. */
  readonly checkedBy: readonly string[];
  /** Of a returned report: why and when. */
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}

/** A list of work is for a person to go through: nobody goes through more at once. */
export const mostWaiting = 2000;
const mostReturned = 200;

/** Reports that wait for a decision, the oldest first. */
export async function waitingReports(sql: Sql): Promise<WorkLine[]> {
  return await linesWhere(sql, sql`s.state = 'submitted'`, sql`r.submitted_position limit ${mostWaiting}`);
}

/** Returned reports of a person or their organisation in whose place nothing has been sent yet, the latest first. */
export async function returnedReports(sql: Sql, personId: string, organisation: string): Promise<WorkLine[]> {
  const theirs = sql`(j.person_id = ${personId}
    or organisation_key(r.reported_by_organisation) = organisation_key(${organisation}))`;
  const where = sql`s.state = 'rejected' and ${theirs} and not exists (select from report c where c.corrects = r.id)`;
  return await linesWhere(sql, where, sql`s.decided_position desc limit ${mostReturned}`);
}

export interface ConflictLine extends WorkLine {
  /** Codes of the findings that contradict something, the most grave first, and how often each stands there. */
  readonly conflicts: readonly { readonly code: string; readonly count: number }[];
}

const mostConflicts = 200;

/** Findings of the checks that say the same thing was reported twice; whatever the ledger warns of is a conflict too. */
const twice = ["near-duplicate", "overlap"];

/**
 * Reports that contradict the ledger, each other, or an earlier report: what waits first, then the latest. Two waiting
 * reports that would supersede the same one contradict each other.
 */
export async function conflictingReports(sql: Sql): Promise<{ total: number; items: ConflictLine[] }> {
  const found = await sql<{ id: string; conflicts: ConflictLine["conflicts"]; total: number }[]>`
    with said as (
      select f.report_id, f.finding ->> 'code' as code, count(*)::integer as count
      from report_finding f
      where f.known_to is null and f.finding ->> 'severity' <> 'note'
        and (f.stage = 'ledger' or f.finding ->> 'code' = any(${twice}))
      group by 1, 2
      union all
      select r.id, 'superseded-twice', count(*)::integer
      from report r join report_state s on s.report_id = r.id
        join report other on other.supersedes = r.supersedes and other.id <> r.id
        join report_state os on os.report_id = other.id
      where s.state = 'submitted' and os.state in ('submitted', 'approved')
      group by 1
    )
    select r.id, count(*) over ()::integer as total,
      json_agg(json_build_object('code', said.code, 'count', said.count) order by said.code) as conflicts
    from said join report r on r.id = said.report_id join report_state s on s.report_id = r.id
    where s.state in ('submitted', 'approved')
    group by r.id, s.state, r.submitted_position
    order by s.state = 'submitted' desc, r.submitted_position desc limit ${mostConflicts}`;
  const ids = found.map(({ id }) => id);
  const lines = new Map(
    (await linesWhere(sql, sql`r.id = any(${ids}::uuid[])`, sql`r.submitted_position`)).map((line) => [line.id, line]),
  );
  const items = found.flatMap(({ id, conflicts }) => {
    const line = lines.get(id);
    return line === undefined ? [] : [{ ...line, conflicts }];
  });
  return { total: found[0]?.total ?? 0, items };
}

async function linesWhere(sql: Sql, where: PendingQuery<Row[]>, order: PendingQuery<Row[]>): Promise<WorkLine[]> {
  return await sql<WorkLine[]>`
    select r.id, r.type, r.date_of_information as "dateOfInformation",
      json_build_object('name', r.reported_by_name, 'organisation', r.reported_by_organisation) as "reportedBy",
      r.hazard_codes[1] as "hazardCode", s.state, j.recorded_at as "submittedAt",
      json_build_object('name', j.actor, 'personId', j.person_id) as "submittedBy",
      (select json_build_object(
        'error', count(*) filter (where f.finding ->> 'severity' = 'error'),
        'warning', count(*) filter (where f.finding ->> 'severity' = 'warning'),
        'note', count(*) filter (where f.finding ->> 'severity' = 'note'))
       from report_finding f where f.report_id = r.id and f.known_to is null) as findings,
      array(select c.person_id::text from report_check c where c.report_id = r.id) as "checkedBy",
      s.reason, d.recorded_at as "decidedAt"
    from report r
    join report_state s on s.report_id = r.id
    join journal j on j.position = r.submitted_position
    left join journal d on d.position = s.decided_position
    where ${where} order by ${order}`;
}
