import { setImmediate } from "node:timers/promises";
import { type Actor, withoutAccount } from "../../modules/journal/actor.ts";
import { canonical, type ProgrammeDefinition, sha256Hex } from "../../modules/journal/journal-entry.ts";
import { atlasCountry } from "../../modules/places/atlas-country.ts";
import { countryOf } from "../../modules/places/country-store.ts";
import { programmeOf } from "../../modules/programme/store.ts";
import { type CheckContext, checkReport } from "../../modules/reports/check-report.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import type { Finding } from "../../modules/reports/finding.ts";
import type { GroundShape, PointShape } from "../../modules/reports/ground-shape.ts";
import type { KnownAreas } from "../../modules/reports/known-areas.ts";
import { knownAreasWithin } from "../../modules/reports/known-areas-store.ts";
import type { Report } from "../../modules/reports/report.ts";
import { labelOf } from "../../modules/reports/report-label.ts";
import { reportTypeNamed } from "../../modules/reports/report-types.ts";
import { samePerson } from "../../modules/reports/same-person.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { latestDayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import type { ImportedRow, RowOutcome } from "./import-outcome.ts";
import type { ImportProfile } from "./import-profile.ts";
import { type ImportRun, rowsAlreadyKnown, saveImport } from "./import-store.ts";
import { mapRow, type SourceFile } from "./map-row.ts";
import { inProfileOrder } from "./profile-order.ts";
import type { SourceRow } from "./source-row.ts";
import { Tally } from "./tally.ts";
import { withoutIdentifying } from "./without-identifying.ts";

/** What is to be imported, read already, and by whom. */
export interface ImportOrder {
  readonly profile: ImportProfile;
  readonly files: readonly { readonly file: SourceFile; readonly rows: readonly SourceRow[] }[];
  readonly actor: Actor;
  /** Told now and then how many rows are done. */
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What an import did. `written` is false when it brought no new row: then the store is as it was. */
export interface ImportResult {
  readonly run: ImportRun;
  readonly written: boolean;
  readonly rows: readonly ImportedRow[];
}

/**
 * Imports rows as reports in one transaction: all of it or, on a failure or an abort, none of it. Every row ends
 * accepted, repaired, refused, or already known from an earlier run.
 */
export async function runImport(sql: Database, clock: Clock, offered: ImportOrder): Promise<ImportResult> {
  const files = inProfileOrder(offered.files, offered.profile).map(({ file, rows }) => {
    return { file, rows: rows.map((row) => withoutIdentifying(row, offered.profile)) };
  });
  const order = { ...offered, files };
  refuseOwnApproval(order);
  const startedAt = clock.now();
  return await atDesk(sql, "everything", async (desk, transaction) => {
    // Asked at the desk, where nobody else writes: two imports at once see each other's rows and one programme.
    const programme = await programmeOf(transaction);
    if (programme?.isSample) throw problem("sample-programme", sampleIsNoPlace);
    const definition = programme ?? definitionIn(order.profile);
    const context = await contextFor(transaction, clock, order.profile, definition, programme !== null);
    if (!programme) desk.define(definition, order.actor, clock.now());
    const known = await rowsAlreadyKnown(
      transaction,
      order.files.map(({ file }) => file),
    );
    const work = new ImportWork(desk, clock, order, context, known);
    await work.everyRow();
    const run: ImportRun = {
      id: newReportId(),
      startedAt,
      finishedAt: clock.now(),
      actor: order.actor.name,
      profile: order.profile,
      files: order.files.map(({ file }) => file),
      totals: work.tally.totals(),
    };
    const written = run.totals.accepted + run.totals.repaired > 0;
    if (!written) desk.discard();
    else await keepRecord(desk, transaction, run, work.rows, order.actor, clock);
    return { run, written, rows: work.rows };
  });
}

const sampleIsNoPlace =
  "This store holds the sample programme; rows of a real one do not belong in it. Use a data folder of its own: HOMEGROUND_DATA=./data-mine npx homeground import …";

/** Said before any row is worked: the desk would say it of the first one. */
function refuseOwnApproval({ profile: { approvedBy, reportedBy }, actor }: ImportOrder): void {
  if (approvedBy === undefined || !(samePerson(approvedBy, actor.name) || samePerson(approvedBy, reportedBy.name)))
    return;
  const detail = `The profile has ${approvedBy} approve rows that the same person reports or imports; another person must approve them.`;
  throw problem("approver-is-author", detail);
}

function definitionIn(profile: ImportProfile): ProgrammeDefinition {
  if (profile.programme) return { ...profile.programme, isSample: false };
  const detail = `This store has no programme yet and the profile ${profile.profile} defines none. Define one first: npx homeground programme define --name "…" --country XX`;
  throw problem("programme-undefined", detail);
}

async function contextFor(
  sql: Sql,
  clock: Clock,
  profile: ImportProfile,
  definition: ProgrammeDefinition,
  defined: boolean,
): Promise<CheckContext & { readonly areas: KnownAreas }> {
  const { countryCode } = definition;
  const atlas = countryCode === null ? null : atlasCountry(countryCode);
  const areas = await knownAreasWithin(sql, null, null);
  return {
    today: latestDayOf(clock.now()),
    country: defined ? await countryOf(sql, definition) : atlas,
    allowedRepairs: profile.repairs,
    acceptedCodes: profile.accept ?? [],
    knownAreas: (set, bounds) => areas.within(set, bounds),
    areas,
  };
}

async function keepRecord(
  desk: Desk,
  sql: Sql,
  run: ImportRun,
  rows: readonly ImportedRow[],
  actor: Actor,
  clock: Clock,
): Promise<void> {
  const outcomes = rows.map(({ file, row, outcome, reportId }) => [file.sha256, row, outcome, reportId]);
  const { id: runId, profile, files, totals } = run;
  const { accepted, repaired, refused, alreadyKnown } = totals;
  const completed = {
    runId,
    profile: profile.profile,
    files,
    totals: { rows: totals.rows, accepted, repaired, refused, alreadyKnown },
    rowsSha256: sha256Hex(canonical(outcomes)),
  };
  desk.completeImport(completed, actor, clock.now());
  await saveImport(sql, run, rows);
}

/** Works the rows of an order through the checks and over the desk, one after the other. */
class ImportWork {
  readonly tally = new Tally();
  readonly rows: ImportedRow[] = [];
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #order: ImportOrder;
  readonly #context: CheckContext & { readonly areas: KnownAreas };
  /** Rows that stand as reports or have been dealt with in this run: a file given twice is worked once. */
  readonly #known: Set<string>;

  constructor(
    desk: Desk,
    clock: Clock,
    order: ImportOrder,
    context: CheckContext & { readonly areas: KnownAreas },
    known: Set<string>,
  ) {
    this.#desk = desk;
    this.#clock = clock;
    this.#order = order;
    this.#context = context;
    this.#known = known;
  }

  async everyRow(): Promise<void> {
    const total = this.#order.files.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    for (const { file, rows } of this.#order.files) {
      for (const row of rows) {
        await this.#oneRow(file, row);
        done += 1;
        if (done % 200 === 0 || done === total) this.#order.progress(done, total);
        // Lets Ctrl-C in, and what is on its way to the database go on; 20 rows are about a hundredth of a second.
        if (done % 20 === 0) {
          await setImmediate();
          this.#order.signal.throwIfAborted();
        }
      }
    }
    // Once more before everything is written: what was asked to stop writes nothing.
    await setImmediate();
    this.#order.signal.throwIfAborted();
  }

  async #oneRow(file: SourceFile, row: SourceRow): Promise<void> {
    const key = `${file.sha256}:${row.row}`;
    if (this.#known.has(key)) return this.tally.alreadyKnown();
    this.#known.add(key);
    const mapped = mapRow(row, file, this.#order.profile, newReportId());
    if ("findings" in mapped) return this.#note(file, row, "refused", null, mapped.findings, []);
    const checked = checkReport(mapped.offered, this.#context);
    if (!checked.acceptable) return this.#note(file, row, "refused", null, checked.findings, []);
    const { report, findings, repaired, areas } = checked;
    this.#desk.submit(report, findings, this.#order.actor, this.#clock.now());
    const { approvedBy } = this.#order.profile;
    if (approvedBy !== undefined) await this.#desk.approve(report.id, withoutAccount(approvedBy), this.#clock.now());
    for (const { set, ground } of areas) this.#context.areas.add(set, report.id, labelOf(report), ground);
    this.#note(file, row, repaired ? "repaired" : "accepted", report.id, findings, repairsIn(report));
  }

  #note(
    file: SourceFile,
    { row }: SourceRow,
    outcome: RowOutcome,
    reportId: string | null,
    findings: readonly Finding[],
    repairs: readonly { readonly name: string }[],
  ): void {
    this.tally.count(outcome, findings, repairs);
    this.rows.push({ file, row, outcome, reportId, findings: outcome === "refused" ? findings : [] });
  }
}

function repairsIn(report: Report): readonly { readonly name: string }[] {
  const fields = reportTypeNamed(report.type)?.shapes ?? [];
  return fields.flatMap(({ field }) => (report.body[field] as GroundShape | PointShape | undefined)?.repairs ?? []);
}
