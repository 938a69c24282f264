import { checksOf, policyOf } from "../../access/deciding-store.ts";
import { type FourEyesCase, obstacleToApproval, type Policy } from "../../access/four-eyes.ts";
import type { DecisionSignature } from "../../access/signed-decision.ts";
import type { Bounds } from "../../geometry/shape.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { announceChange } from "../../platform/database/notices.ts";
import { problem } from "../../platform/problem.ts";
import type { Actor } from "../journal/actor.ts";
import { bindingTime, mustNotBeBehind } from "../journal/clock-store.ts";
import type { JournalHead } from "../journal/journal-chain.ts";
import {
  canonical,
  type ImportCompleted,
  type JournalEntry,
  type JournalEvent,
  type ProgrammeDefinition,
  sha256Hex,
} from "../journal/journal-entry.ts";
import { JournalWriter } from "../journal/journal-writer.ts";
import type { RecordedEvent } from "../journal/recorded-event.ts";
import { appendEntries, journalHead, lockJournal } from "../journal/store.ts";
import { ownerOf } from "../land-release/land-piece.ts";
import { DerivedState } from "./derived-state.ts";
import { writeDerived } from "./derived-store.ts";
import { effectiveReport, hazardCodesOf } from "./effective-report.ts";
import type { Finding } from "./finding.ts";
import { workIn } from "./projections-store.ts";
import type { Report, ReportState } from "./report.ts";
import { insertReportWords } from "./report-words-store.ts";
import { type Seed, standingAround } from "./standing-store.ts";
import { documentsOf, insertReportAttachments, insertReports, type NewReport, stateOf } from "./store.ts";

/**
 * The desk at which reports are taken in and decided within one transaction: it writes the journal, derives what
 * follows, and puts everything into the store together when the work is done, or nothing at all.
 */
export interface Desk {
  define(definition: ProgrammeDefinition, actor: Actor, at: Date): void;
  submit(report: Report, findings: readonly Finding[], actor: Actor, at: Date): void;
  approve(reportId: string, by: Actor, at: Date, right?: DecidingRight): Promise<void>;
  reject(reportId: string, by: Actor, reason: string, at: Date, right?: DecidingRight): Promise<void>;
  completeImport(completed: ImportCompleted, actor: Actor, at: Date): void;
  /** Records what says nothing about land: people, keys, decisions. It is worked into its tables with the rest. */
  record(event: RecordedEvent, actor: Actor, at: Date): JournalEntry;
  /** Drops what was done at the desk: nothing of it is written. */
  discard(): void;
}

/** With what right somebody decides, and their signature under it. */
export interface DecidingRight {
  /** For whom they work, by name; null where nobody knows. */
  readonly organisation: string | null;
  readonly delegation: { readonly id: string; readonly from: Actor } | null;
  /** Signs when nothing else stands in the way; gives null where nobody signs, and throws where somebody must. */
  readonly sign: () => Promise<DecisionSignature | null>;
}

/** A decision taken elsewhere and written down here: of an import, or of the sample. Nobody can sign it afterwards. */
const takenOver: DecidingRight = { organisation: null, delegation: null, sign: async () => null };

/** To reject a report it takes no eyes from outside. */
const noOutsideCheck: FourEyesCase["policy"] = { outsideCheckRequired: false };

/**
 * Opens a desk in a transaction, hands it to the work, and writes what the work did. `seeds` say which ground and
 * which hazards the work may touch, so that their land is at hand.
 */
export async function atDesk<T>(
  database: Database,
  seeds: readonly Seed[] | "everything",
  work: (desk: Desk, transaction: Sql) => Promise<T>,
): Promise<T> {
  const written = await database.begin(async (sql) => {
    await lockJournal(sql);
    const [head, newest] = [await journalHead(sql), await bindingTime(sql)];
    const open = new OpenDesk(sql, head, newest, new DerivedState(await standingAround(sql, seeds)));
    const result = await work(open, sql);
    await open.write();
    return { result };
  });
  return written.result;
}

/** What land a report touches, its own and that of the report it supersedes. */
export async function seedsOf(sql: Sql, report: Report): Promise<Seed[]> {
  const seeds = [seedOf(report)];
  if (report.supersedes !== undefined) {
    const superseded = (await documentsOf(sql, [report.supersedes])).get(report.supersedes);
    if (superseded !== undefined) seeds.push(seedOf(JSON.parse(superseded)));
  }
  return seeds.filter((seed) => seed !== null);
}

function seedOf(report: Report): Seed | null {
  return effectiveReport(report);
}

/** Entries after which the desk begins to write: a daily report never gets there, an import does every second. */
const manyEntries = 2000;

class OpenDesk implements Desk {
  readonly #sql: Sql;
  readonly #journal: JournalWriter;
  readonly #derived: DerivedState;
  readonly #submitted = new Map<string, NewReport & { readonly actor: Actor }>();
  #unwritten: NewReport[] = [];
  #writing: Promise<void> = Promise.resolve();
  readonly #recorded: JournalEntry[] = [];
  /** Asked of the store once: nobody else decides it while this desk is open. */
  #policy: Promise<Policy> | null = null;
  readonly #newest: Date | null;
  #begun = false;
  #discarded = false;

  /** `newest`: the time before which no entry may be dated. */
  constructor(sql: Sql, head: JournalHead, newest: Date | null, derived: DerivedState) {
    this.#sql = sql;
    this.#journal = new JournalWriter(head);
    this.#newest = newest;
    this.#derived = derived;
  }

  /** Where every entry is made. */
  #append(event: JournalEvent, actor: Actor, at: Date): JournalEntry {
    mustNotBeBehind(at, this.#newest);
    return this.#journal.append(event, actor, at);
  }

  define(definition: ProgrammeDefinition, actor: Actor, at: Date): void {
    const entry = this.#append({ kind: "programme-defined", body: definition }, actor, at);
    this.#derived.define(entry.position, definition);
  }

  submit(report: Report, findings: readonly Finding[], actor: Actor, at: Date): void {
    const document = canonical(report);
    const sha256 = sha256Hex(document);
    const body = { reportId: report.id, sha256, findings };
    const { position } = this.#append({ kind: "report-submitted", body }, actor, at);
    const effective = effectiveReport(report);
    const footprint: Bounds | null = effective?.bounds ?? null;
    const hazardCodes = hazardCodesOf(report);
    const submittedPosition = position;
    const submitted = { report, document, sha256, footprint, hazardCodes, submittedPosition, actor };
    this.#submitted.set(report.id, submitted);
    this.#unwritten.push(submitted);
    this.#derived.submit(position, report.id, findings);
    if (this.#journal.unwritten >= manyEntries) this.#writeAhead();
  }

  /**
   * Sends what will not change any more to the database while the next reports are worked in: two processors work on a
   * large import. It is the same transaction; a failure is met at `write`, and nothing of it is kept.
   */
  #writeAhead(): void {
    this.#begun = true;
    const [entries, reports] = [this.#journal.take(), this.#unwritten];
    this.#unwritten = [];
    this.#writing = this.#writing.then(async () => {
      await appendEntries(this.#sql, entries);
      await insertReports(this.#sql, reports);
      await insertReportAttachments(this.#sql, reports);
      await insertReportWords(
        this.#sql,
        reports.map(({ report }) => report),
      );
    });
    this.#writing.catch(() => undefined);
  }

  async approve(reportId: string, by: Actor, at: Date, right = takenOver): Promise<void> {
    const { report, submittedBy } = await this.#undecided(reportId);
    this.#policy ??= policyOf(this.#sql);
    await this.#mustBeFourEyes(await this.#policy, report, submittedBy, by, right);
    if (report.supersedes !== undefined) await this.#mustBeEffective(report.supersedes, reportId);
    const body = { reportId, submittedBy: submittedBy.name, ...(await signedWith(right)) };
    const approved = this.#append({ kind: "report-approved", body }, by, at);
    this.#derived.approve(approved.position, report);
    if (report.supersedes === undefined) return;
    const ended = { reportId: report.supersedes, by: reportId };
    const superseded = this.#append({ kind: "report-superseded", body: ended }, by, at);
    this.#derived.supersede(report.supersedes, reportId, superseded.position);
  }

  async reject(reportId: string, by: Actor, reason: string, at: Date, right = takenOver): Promise<void> {
    const { report, submittedBy } = await this.#undecided(reportId);
    // Their own report people may withdraw; by somebody else's right they may not.
    if (right.delegation !== null) await this.#mustBeFourEyes(noOutsideCheck, report, submittedBy, by, right);
    const body = { reportId, reason, ...(await signedWith(right)) };
    const entry = this.#append({ kind: "report-rejected", body }, by, at);
    this.#derived.reject(entry.position, reportId, reason);
  }

  completeImport(completed: ImportCompleted, actor: Actor, at: Date): void {
    this.#append({ kind: "import-completed", body: completed }, actor, at);
  }

  record(event: RecordedEvent, actor: Actor, at: Date): JournalEntry {
    const entry = this.#append(event, actor, at);
    this.#recorded.push(entry);
    if (event.kind === "policy-decided") this.#policy = Promise.resolve(event.body);
    return entry;
  }

  discard(): void {
    if (this.#begun) throw new Error("Work that is on its way into the store can only be undone by failing");
    this.#discarded = true;
  }

  async #undecided(reportId: string): Promise<{ report: Report; submittedBy: Actor }> {
    const { report, state, submittedBy } = await this.#reportAndState(reportId);
    if (state === "submitted") return { report, submittedBy };
    throw problem("report-already-decided", `Report ${reportId} is ${state} already.`);
  }

  async #mustBeFourEyes(
    policy: FourEyesCase["policy"],
    report: Report,
    submittedBy: Actor,
    by: Actor,
    right: DecidingRight,
  ): Promise<void> {
    const { name: writtenBy, organisation } = report.reportedBy;
    const obstacle = obstacleToApproval({
      policy,
      report: { writtenBy, organisation, submittedBy },
      approver: { ...by, organisation: right.organisation },
      delegator: right.delegation?.from ?? null,
      checkedBy: policy.outsideCheckRequired ? await checksOf(this.#sql, report.id) : [],
    });
    if (obstacle) throw problem(obstacle.code, `${obstacle.message} (Report ${report.id})`);
  }

  async #mustBeEffective(reportId: string, by: string): Promise<void> {
    const { state } = await this.#reportAndState(reportId);
    if (state === "approved") return;
    const detail = `Report ${by} supersedes ${reportId}, which is ${state}; only an approved report can be superseded.`;
    throw problem("superseded-not-approved", detail);
  }

  async #reportAndState(id: string): Promise<{ report: Report; state: ReportState; submittedBy: Actor }> {
    const changed = this.#derived.states.get(id)?.state;
    const mine = this.#submitted.get(id);
    if (mine && changed) return { report: mine.report, state: changed, submittedBy: mine.actor };
    const [stored, documents] = [await stateOf(this.#sql, id), await documentsOf(this.#sql, [id])];
    const document = documents.get(id);
    if (!stored || document === undefined) throw problem("report-not-found", `There is no report ${id}.`);
    return { report: JSON.parse(document), state: changed ?? stored.state, submittedBy: stored.submittedBy };
  }

  async write(): Promise<void> {
    if (this.#discarded || (this.#journal.unwritten === 0 && !this.#begun)) return;
    this.#writeAhead();
    await this.#writing;
    await writeDerived(this.#sql, this.#derived);
    await workIn(this.#sql, this.#recorded);
    const changed = [...this.#derived.pieces.begun, ...this.#derived.pieces.endedBefore()];
    const owners = new Set(changed.map((row) => ownerOf(row.value)));
    // Who sees a hazard is part of what a map shows.
    for (const entry of this.#recorded) if (entry.kind === "tier-decided") owners.add(entry.body.key);
    await announceChange(this.#sql, this.#journal.head.position, [...owners]);
  }
}

/** What the entry of a decision says of the right and of the signature; of a decision that was taken over, nothing. */
async function signedWith({ delegation, sign }: DecidingRight) {
  const signature = await sign();
  return {
    ...(delegation === null ? {} : { delegationId: delegation.id }),
    ...(signature === null ? {} : { signature }),
  };
}
