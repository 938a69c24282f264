import type { Bounds } from "../../geometry/shape.ts";
import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import type { Actor } from "../journal/actor.ts";
import type { FindingRow, StateRow } from "./derived-state.ts";
import type { Finding } from "./finding.ts";
import type { Known } from "./known-rows.ts";
import { nameKey } from "./name-key.ts";
import type { Report, ReportState } from "./report.ts";
import { reportTypeNamed } from "./report-types.ts";

/** A report as the store takes it: the document with what the database finds it by. */
export interface NewReport {
  readonly report: Report;
  /** RFC 8785 canonical JSON: the very bytes that the journal's SHA-256 is of. */
  readonly document: string;
  readonly sha256: string;
  readonly footprint: Bounds | null;
  readonly hazardCodes: readonly string[];
  readonly submittedPosition: number;
}

/** Key under which an imported row is known: the same row of the same file is never taken twice. */
export function sourceRowKey(report: Report): string | null {
  const { provenance } = report;
  return provenance ? `${provenance.fileSha256}:${provenance.row}` : null;
}

export async function insertReports(sql: Sql, reports: readonly NewReport[]): Promise<void> {
  await copyRows(
    sql,
    "report",
    [
      "id",
      "type",
      "schema_version",
      "date_of_information",
      "reported_by_name",
      "reported_by_organisation",
      "supersedes",
      "corrects",
      "hazard_codes",
      "concerned_organisations",
      "footprint",
      "source_row",
      "document",
      "sha256",
      "submitted_position",
    ],
    reports.map(({ report, document, sha256, footprint, hazardCodes, submittedPosition }) => [
      report.id,
      report.type,
      report.schemaVersion,
      report.dateOfInformation,
      report.reportedBy.name,
      report.reportedBy.organisation,
      report.supersedes ?? null,
      report.corrects ?? null,
      arrayText(hazardCodes),
      arrayText(concernedOrganisations(report)),
      footprint === null ? null : boxText(footprint),
      sourceRowKey(report),
      document,
      `\\x${sha256}`,
      submittedPosition,
    ]),
  );
}

/** Organisations whose work a report speaks of, as row-level security compares them. */
function concernedOrganisations(report: Report): readonly string[] {
  return (reportTypeNamed(report.type)?.concerns?.(report as Report<never>) ?? []).map(nameKey);
}

function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

/** Which attachments reports name, so that they are found from the attachment. */
export async function insertReportAttachments(sql: Sql, reports: readonly NewReport[]): Promise<void> {
  const named = reports.flatMap(({ report }) =>
    [...new Set(report.attachments.map(({ sha256 }) => sha256))].map((sha256) => [report.id, `\\x${sha256}`]),
  );
  if (named.length > 0) await copyRows(sql, "report_attachment", ["report_id", "sha256"], named);
}

export async function saveStates(sql: Sql, states: Iterable<StateRow>): Promise<void> {
  const rows = [...states];
  if (rows.length === 0) return;
  await sql`
    insert into report_state (report_id, state, decided_position, reason, superseded_by)
    select * from unnest(${rows.map((row) => row.reportId)}::uuid[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.decidedPosition)}::bigint[], ${rows.map((row) => row.reason)}::text[],
      ${rows.map((row) => row.supersededBy)}::uuid[])
    on conflict (report_id) do update set state = excluded.state, decided_position = excluded.decided_position,
      reason = excluded.reason, superseded_by = excluded.superseded_by`;
}

export async function insertFindings(sql: Sql, begun: readonly Known<FindingRow>[]): Promise<void> {
  await copyRows(
    sql,
    "report_finding",
    ["report_id", "known_from", "stage", "ordinal", "finding", "known_to"],
    begun.map(({ value, knownFrom, ordinal, knownTo }) => [
      value.reportId,
      knownFrom,
      value.stage,
      ordinal,
      JSON.stringify(value.finding),
      knownTo,
    ]),
  );
}

/** Findings of the ledger as known now, about the given reports; null: about every report. */
export async function ledgerFindings(sql: Sql, reportIds: readonly string[] | null): Promise<Known<FindingRow>[]> {
  const rows = await sql<{ report_id: string; known_from: number; ordinal: number; finding: Finding }[]>`
    select report_id, known_from, ordinal, finding from report_finding
    where stage = 'ledger' and known_to is null
      and ${reportIds === null ? sql`true` : sql`report_id = any(${reportIds}::uuid[])`}
    order by known_from, ordinal`;
  return rows.map((row) => ({
    knownFrom: row.known_from,
    ordinal: row.ordinal,
    knownTo: null,
    value: { reportId: row.report_id, stage: "ledger", finding: row.finding },
  }));
}

/** Stored canonical texts of reports, by id. */
export async function documentsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; document: string }[]>`
    select id, document from report where id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.document]));
}

/** Id of the report that was made of a row of a file; undefined where none was. */
export async function reportOfRow(sql: Sql, sourceRow: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`select id from report where source_row = ${sourceRow}`;
  return row?.id;
}

/** State of a report and who submitted it; undefined where there is no such report. */
export async function stateOf(
  sql: Sql,
  id: string,
): Promise<{ state: ReportState; submittedBy: Actor; supersededBy: string | null } | undefined> {
  const [row] = await sql<{ state: ReportState; submittedBy: Actor; supersededBy: string | null }[]>`
    select s.state, json_build_object('name', j.actor, 'personId', j.person_id) as "submittedBy", s.superseded_by as "supersededBy"
    from report r join report_state s on s.report_id = r.id join journal j on j.position = r.submitted_position
    where r.id = ${id}`;
  return row;
}

/** Where the journal took a report in, for those who sign what becomes of it. */
export interface Submission {
  readonly reportSha256: string;
  readonly submittedPosition: number;
  readonly submittedHash: string;
}

export async function submissionOf(sql: Sql, id: string): Promise<Submission | undefined> {
  const [row] = await sql<Submission[]>`
    select encode(r.sha256, 'hex') as "reportSha256", r.submitted_position as "submittedPosition",
      encode(j.hash, 'hex') as "submittedHash"
    from report r join journal j on j.position = r.submitted_position where r.id = ${id}`;
  return row;
}

export async function reportCount(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::integer as count from report`;
  return row?.count ?? 0;
}
