import { setImmediate } from "node:timers/promises";
import type { Bounds } from "../../geometry/shape.ts";
import type { Actor } from "../../modules/journal/actor.ts";
import { canonical, sha256Hex } from "../../modules/journal/journal-entry.ts";
import { countryOf } from "../../modules/places/country-store.ts";
import { programmeOf } from "../../modules/programme/store.ts";
import { checkReport } from "../../modules/reports/check-report.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import { KnownAreas } from "../../modules/reports/known-areas.ts";
import { knownAreasWithin } from "../../modules/reports/known-areas-store.ts";
import type { ReportType } from "../../modules/reports/report-type.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { latestDayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import type { ImportProfile } from "../import/import-profile.ts";
import { type ImportRun, reportsOfContents, rowsAlreadyKnown, saveImport } from "../import/import-store.ts";
import { Tally } from "../import/tally.ts";
import { contentHash, offeredOf, profileName, RowJudge } from "./judge-rows.ts";
import type { SheetReport } from "./read-reports.ts";
import { countsOf, type JudgedRow, type SheetCounts, type SheetRow } from "./sheet-outcome.ts";

/** A spreadsheet that was read, and who would take it in. */
export interface SpreadsheetOrder {
  readonly type: ReportType;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly reports: readonly SheetReport[];
  readonly actor: Actor & { readonly personId: string };
  readonly organisation: string;
  readonly maySubmitFor: (organisation: string) => boolean;
  readonly signal: AbortSignal;
}

export interface SpreadsheetAnswer {
  /** Id of the import; null where nothing was taken in. */
  readonly runId: string | null;
  readonly counts: SheetCounts;
  readonly rows: readonly SheetRow[];
}

interface Stores {
  readonly database: Database;
  readonly clock: Clock;
}

/** Says what would become of each row, and writes nothing. */
export async function previewSpreadsheet(
  { database, clock }: Stores,
  order: SpreadsheetOrder,
): Promise<SpreadsheetAnswer> {
  const rows = await judged(database, clock, order);
  return { runId: null, counts: countsOf(rows), rows: rows.map((row) => ({ ...shown(row), id: idOfKnown(row) })) };
}

/**
 * Takes the rows in as submitted reports, in one transaction. `take`: `all` takes every row or, where one is refused,
 * none; `good` takes those that are acceptable and writes down of the others why not.
 */
export async function takeSpreadsheet(
  { database, clock }: Stores,
  order: SpreadsheetOrder,
  take: "all" | "good",
): Promise<SpreadsheetAnswer> {
  const startedAt = clock.now();
  // At the desk, where nobody else writes: the same file sent twice at once is taken once.
  return await atDesk(database, [], async (desk, sql) => {
    const rows = await judged(sql, clock, order);
    const [counts, answered] = [countsOf(rows), rows.map(shown)];
    if (take === "all" && counts.refused > 0) {
      const detail = `${counts.refused} of ${counts.rows} rows are refused, so none was taken in and nothing was written. Mend them, or take in only the good rows.`;
      throw problem("import-refused", detail, { counts, rows: answered.map((row) => ({ ...row, id: null })) });
    }
    if (counts.accepted === 0) {
      desk.discard();
      return { runId: null, counts, rows: answered };
    }
    for (const { report, findings } of rows) if (report) desk.submit(report, findings, order.actor, clock.now());
    const run = runOf(order, rows, startedAt, clock.now());
    await keepRecord(desk, sql, run, rows, order, clock);
    return { runId: run.id, counts, rows: answered };
  });
}

function shown({ report: _report, contentSha256: _content, ...row }: JudgedRow): SheetRow {
  return row;
}

function idOfKnown({ outcome, id }: JudgedRow): string | null {
  return outcome === "already-known" ? id : null;
}

async function judged(sql: Sql | Database, clock: Clock, order: SpreadsheetOrder): Promise<JudgedRow[]> {
  const { type, file, reports, signal } = order;
  const programme = await programmeOf(sql);
  if (!programme)
    throw problem("programme-undefined", "This store has no programme yet. Define one or load the sample.");
  const base = {
    today: latestDayOf(clock.now()),
    country: await countryOf(sql, programme),
    allowedRepairs: [],
    acceptedCodes: [],
  };
  const near = await boundsAskedFor(order, base);
  const areas = near === null ? new KnownAreas() : await knownAreasWithin(sql, near, null);
  const common = {
    type,
    file,
    areas,
    context: { ...base, knownAreas: (set: "opened" | "released", bounds: Bounds) => areas.within(set, bounds) },
    knownRows: await rowsAlreadyKnown(sql, [file]),
    maySubmitFor: order.maySubmitFor,
    newId: newReportId,
  };
  const contents = reports.map((report) => contentHash(type, report));
  const judge = new RowJudge({ ...common, knownContents: await reportsOfContents(sql, contents) });
  const rows: JudgedRow[] = [];
  for (const report of reports) {
    rows.push(judge.judge(report));
    await breathe(rows.length, signal);
  }
  return rows;
}

/** Lets other requests in; whoever went away is not worked for any longer. */
async function breathe(done: number, signal: AbortSignal): Promise<void> {
  if (done % 20 !== 0) return;
  await setImmediate();
  signal.throwIfAborted();
}

/** The ground whose neighbours the checks want to see, found by a first look without any. */
async function boundsAskedFor(
  order: SpreadsheetOrder,
  base: Omit<Parameters<typeof checkReport>[1], "knownAreas">,
): Promise<Bounds | null> {
  if (order.type.shapes.every(({ comparedWith }) => comparedWith === null)) return null;
  let all: Bounds | null = null;
  const knownAreas = (_: unknown, [west, south, east, north]: Bounds) => {
    const [w, s, e, n]: Bounds = all ?? [west, south, east, north];
    all = [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
    return [];
  };
  for (const [i, report] of order.reports.entries()) {
    checkReport(offeredOf(report, { ...order, newId: newReportId }), { ...base, knownAreas });
    await breathe(i + 1, order.signal);
  }
  return all;
}

function runOf(order: SpreadsheetOrder, rows: readonly JudgedRow[], startedAt: Date, finishedAt: Date): ImportRun {
  const tally = new Tally();
  for (const { outcome, findings } of rows) {
    if (outcome === "already-known") tally.alreadyKnown();
    else tally.count(outcome, findings, []);
  }
  const { type, actor, organisation, file } = order;
  const profile: ImportProfile = {
    profile: profileName(type),
    reportedBy: { name: actor.name, organisation },
    repairs: [],
    mappings: [{ files: "*", reportType: type.name, fields: {} }],
  };
  return {
    id: newReportId(),
    startedAt,
    finishedAt,
    actor: actor.name,
    profile,
    files: [file],
    totals: tally.totals(),
  };
}

/** The import in the journal, and every row with what became of it. */
async function keepRecord(
  desk: Desk,
  sql: Sql,
  run: ImportRun,
  rows: readonly JudgedRow[],
  { actor, file }: SpreadsheetOrder,
  clock: Clock,
): Promise<void> {
  const kept = rows.flatMap(({ row, outcome, id, findings, contentSha256 }) => {
    if (outcome === "already-known") return [];
    const isAccepted = outcome === "accepted";
    const found = isAccepted ? { findings: [], contentSha256 } : { findings };
    return [{ file, row, outcome, reportId: isAccepted ? id : null, ...found }];
  });
  const outcomes = kept.map(({ row, outcome, reportId }) => [file.sha256, row, outcome, reportId]);
  const { rows: count, accepted, repaired, refused, alreadyKnown } = run.totals;
  const completed = {
    runId: run.id,
    profile: run.profile.profile,
    files: run.files,
    totals: { rows: count, accepted, repaired, refused, alreadyKnown },
    rowsSha256: sha256Hex(canonical(outcomes)),
  };
  desk.completeImport(completed, actor, clock.now());
  await saveImport(sql, run, kept);
}
