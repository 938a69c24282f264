import type { ProgrammeDefinition } from "../journal/journal-entry.ts";
import type { EffectiveReport } from "../land-release/effective-report.ts";
import type { LandPiece, Taking } from "../land-release/land-piece.ts";
import type { HazardHead } from "../land-release/land-reports.ts";
import { LandWorld, type Outcome, type WorldChange } from "../land-release/land-world.ts";
import { effectiveReport, effectsOf } from "./effective-report.ts";
import type { Finding } from "./finding.ts";
import { type Known, KnownRows } from "./known-rows.ts";
import type { Report, ReportState } from "./report.ts";
import type { Effect } from "./report-type.ts";

export interface FindingRow {
  readonly reportId: string;
  readonly stage: "submission" | "ledger";
  readonly finding: Finding;
}
export interface TakingRow extends Taking {
  readonly validFrom: string;
}
export type DerivedFact = Exclude<Effect, { kind: "land" }> & { readonly reportId: string; readonly validFrom: string };

export interface StateRow {
  readonly reportId: string;
  readonly state: ReportState;
  readonly decidedPosition: number | null;
  readonly reason: string | null;
  readonly supersededBy: string | null;
}

/** Knowledge loaded from the store: what a change may close. */
export interface Standing {
  readonly reports: readonly EffectiveReport[];
  readonly pieces: readonly Known<LandPiece>[];
  readonly outcomes: readonly (readonly [string, Outcome])[];
  readonly takings: readonly Known<TakingRow>[];
  readonly ledgerFindings: readonly Known<FindingRow>[];
  readonly hazards: readonly Known<HazardHead>[];
}

export const nothingStanding: Standing = {
  reports: [],
  pieces: [],
  outcomes: [],
  takings: [],
  ledgerFindings: [],
  hazards: [],
};

/**
 * The derived state while journal entries are worked in: one method for each kind of entry, called in journal order,
 * by a new approval and by a rebuild alike. Nothing here reads a clock or a store, so the same journal gives the same
 * rows. What changed since it was opened is in the public collections; the store writes them in one transaction.
 */
export class DerivedState {
  programme: (ProgrammeDefinition & { readonly definedPosition: number }) | null = null;
  readonly states = new Map<string, StateRow>();
  readonly pieces = new KnownRows<LandPiece>();
  readonly takings = new KnownRows<TakingRow>();
  readonly findings = new KnownRows<FindingRow>();
  readonly hazards = new KnownRows<HazardHead>();
  readonly facts = new KnownRows<DerivedFact>();
  /** Reports whose facts are set aside, and since which position: also those that stood before this state was opened. */
  readonly endedFacts = new Map<string, number>();
  readonly #world: LandWorld;
  readonly #dates = new Map<string, string>();

  constructor(standing: Standing) {
    this.pieces.adopt(standing.pieces, (piece) => piece);
    this.takings.adopt(standing.takings, (taking) => taking.reportId);
    this.findings.adopt(standing.ledgerFindings, (row) => row.reportId);
    this.hazards.adopt(standing.hazards, (head) => head.code);
    this.#world = new LandWorld(
      standing.reports,
      standing.pieces.map((known) => known.value),
      standing.outcomes,
    );
    for (const report of standing.reports) this.#dates.set(report.id, report.dateOfInformation);
  }

  define(position: number, definition: ProgrammeDefinition): void {
    this.programme = { ...definition, definedPosition: position };
  }

  submit(position: number, reportId: string, findings: readonly Finding[]): void {
    this.#setState({ reportId, state: "submitted", decidedPosition: null, reason: null, supersededBy: null });
    for (const finding of findings) {
      this.findings.begin(position, { reportId, stage: "submission", finding }, null);
    }
  }

  reject(position: number, reportId: string, reason: string): void {
    this.#setState({ reportId, state: "rejected", decidedPosition: position, reason, supersededBy: null });
  }

  /** Approves a report and sets aside the one it supersedes, both as of this position. */
  approve(position: number, report: Report): void {
    this.#setState({
      reportId: report.id,
      state: "approved",
      decidedPosition: position,
      reason: null,
      supersededBy: null,
    });
    const supersededId = report.supersedes ?? null;
    if (supersededId !== null) {
      this.facts.end(position, supersededId);
      this.endedFacts.set(supersededId, position);
    }
    this.#dates.set(report.id, report.dateOfInformation);
    const effective = effectiveReport(report);
    if (effective || supersededId !== null) this.#record(position, this.#world.approve(effective, supersededId));
    for (const effect of effectsOf(report)) {
      if (effect.kind === "land") continue;
      const fact = { ...effect, reportId: report.id, validFrom: report.dateOfInformation };
      this.facts.begin(position, fact, report.id);
    }
  }

  supersede(reportId: string, by: string, position: number): void {
    this.#setState({ reportId, state: "superseded", decidedPosition: position, reason: null, supersededBy: by });
  }

  #setState(row: StateRow): void {
    this.states.set(row.reportId, row);
  }

  #record(position: number, change: WorldChange): void {
    for (const piece of change.closed) this.pieces.end(position, piece);
    for (const piece of change.begun) this.pieces.begin(position, piece, piece);
    for (const [reportId, outcome] of change.outcomes) {
      this.takings.end(position, reportId);
      this.findings.end(position, reportId);
      if (outcome === null) continue;
      const validFrom = this.#dates.get(reportId);
      if (validFrom === undefined) throw new Error(`No date of information is known for report ${reportId}`);
      for (const taking of outcome.takings) this.takings.begin(position, { ...taking, validFrom }, reportId);
      for (const finding of outcome.findings) {
        this.findings.begin(position, { reportId, stage: "ledger", finding }, reportId);
      }
    }
    for (const [code, head] of change.hazards) this.#recordHazard(position, code, head);
  }

  #recordHazard(position: number, code: string, head: HazardHead | null): void {
    const [known] = this.hazards.current(code);
    if (known && head && JSON.stringify(known.value) === JSON.stringify(head)) return;
    this.hazards.end(position, code);
    if (head) this.hazards.begin(position, head, code);
  }
}
