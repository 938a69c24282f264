import canonicalize from "canonicalize";
import RBush from "rbush";
import type { Bounds } from "../../geometry/shape.ts";
import type { Finding } from "../reports/finding.ts";
import { byDateOfInformation } from "../reports/report.ts";
import { applyClaim } from "./apply-claim.ts";
import { componentOf } from "./component-of.ts";
import type { EffectiveReport } from "./effective-report.ts";
import type { LandPiece, Taking } from "./land-piece.ts";
import { type HazardHead, LandReports } from "./land-reports.ts";
import { byContent, pieceKey } from "./piece-order.ts";

/** What one report took and what was found about it, as known now. */
export interface Outcome {
  readonly takings: readonly Taking[];
  readonly findings: readonly Finding[];
}

/** How one journal entry changes what is known of the land: rows to close, rows to begin, outcomes that changed. */
export interface WorldChange {
  readonly closed: readonly LandPiece[];
  readonly begun: readonly LandPiece[];
  readonly outcomes: ReadonlyMap<string, Outcome | null>;
  /** Heads of the hazards whose reports were touched; null where no effective report opens the hazard any more. */
  readonly hazards: ReadonlyMap<string, HazardHead | null>;
}

/**
 * The land as known now, held in memory while journal entries are worked in one after the other. It keeps the design's
 * promise that the land is a function of the *set* of effective reports: a report that comes last in order of
 * information is worked in alone; any other makes its whole neighbourhood be derived again, in order, from nothing.
 */
export class LandWorld {
  readonly #pieces = new RBush<Held>();
  readonly #held = new Map<LandPiece, Held>();
  readonly #piecesGivenBy = new Map<string, Set<LandPiece>>();
  readonly #reports = new LandReports();
  readonly #outcomes = new Map<string, Outcome>();

  constructor(
    reports: Iterable<EffectiveReport>,
    pieces: Iterable<LandPiece>,
    outcomes: Iterable<readonly [string, Outcome]>,
  ) {
    for (const report of reports) this.#reports.add(report);
    for (const piece of pieces) this.#hold(piece);
    for (const [reportId, outcome] of outcomes) this.#outcomes.set(reportId, outcome);
  }

  /** Works one approved report in. `supersededId` is the effective report that it replaces, if any. */
  approve(report: EffectiveReport | null, supersededId: string | null): WorldChange {
    const superseded = supersededId === null ? undefined : this.#reports.remove(supersededId);
    if (report) this.#reports.add(report);
    if (report && !superseded && this.#reports.isLastAround(report)) return this.#workInAlone(report);
    return this.#deriveAgain(
      [report, superseded].filter((one) => one !== undefined && one !== null),
      superseded,
    );
  }

  #workInAlone(report: EffectiveReport): WorldChange {
    const closed = new Set<LandPiece>();
    const begun = new Set<LandPiece>();
    const outcome = this.#workIn(report, closed, begun, this.#reports.firstToOpen(report));
    const outcomes = new Map([[report.id, outcome]]);
    return { closed: [...closed], begun: [...begun], outcomes, hazards: this.#headsOf([report]) };
  }

  #deriveAgain(seeds: readonly EffectiveReport[], superseded: EffectiveReport | undefined): WorldChange {
    const component = componentOf(seeds, this.#reports);
    const before = new Set<LandPiece>();
    for (const id of [...component.map((report) => report.id), superseded?.id ?? []].flat()) {
      for (const piece of this.#piecesGivenBy.get(id) ?? []) before.add(piece);
    }
    for (const piece of before) this.#release(piece);
    const outcomes = new Map<string, Outcome | null>();
    if (superseded) {
      this.#outcomes.delete(superseded.id);
      outcomes.set(superseded.id, null);
    }
    const begun = new Set<LandPiece>();
    for (const report of component.toSorted(byDateOfInformation)) {
      const known = this.#outcomes.get(report.id);
      const strangers = new Set<LandPiece>();
      const outcome = this.#workIn(report, strangers, begun, this.#reports.firstToOpen(report));
      if (strangers.size > 0) throw new Error(`Report ${report.id} took ground from outside its neighbourhood`);
      if (canonicalize(known) !== canonicalize(outcome)) outcomes.set(report.id, outcome);
    }
    const hazards = this.#headsOf([...component, ...seeds]);
    return { ...this.#keepWhatDidNotChange(before, begun), outcomes, hazards };
  }

  #headsOf(reports: Iterable<EffectiveReport>): Map<string, HazardHead | null> {
    const codes = new Set([...reports].flatMap((report) => report.hazardCodes));
    return new Map([...codes].map((code) => [code, this.#reports.headOf(code)]));
  }

  /** Pieces that were derived again as they were stay the same rows, known since they were first known. */
  #keepWhatDidNotChange(before: ReadonlySet<LandPiece>, begun: ReadonlySet<LandPiece>) {
    const same = new Map([...before].map((piece) => [pieceKey(piece), piece]));
    const fresh: LandPiece[] = [];
    for (const piece of begun) {
      const key = pieceKey(piece);
      const kept = same.get(key);
      if (kept === undefined) {
        fresh.push(piece);
        continue;
      }
      same.delete(key);
      this.#release(piece);
      this.#hold(kept);
    }
    return { closed: [...same.values()], begun: fresh };
  }

  #workIn(report: EffectiveReport, closed: Set<LandPiece>, begun: Set<LandPiece>, opensHazard: boolean): Outcome {
    const claimant = { reportId: report.id, dateOfInformation: report.dateOfInformation, opensHazard };
    const takings: Taking[] = [];
    const findings: Finding[] = [];
    for (const claim of report.claims) {
      const change = applyClaim(claim, claimant, this.#standingWithin(report.bounds));
      for (const piece of change.ended) {
        this.#release(piece);
        if (!begun.delete(piece)) closed.add(piece);
      }
      for (const piece of change.begun) {
        this.#hold(piece);
        begun.add(piece);
      }
      takings.push(...change.takings);
      findings.push(...change.findings);
    }
    const outcome = { takings, findings };
    this.#outcomes.set(report.id, outcome);
    return outcome;
  }

  /** Pieces that stand, ordered by their content: the result must not depend on the order in which they were held. */
  #standingWithin([west, south, east, north]: Bounds): LandPiece[] {
    const found = this.#pieces.search({ minX: west, minY: south, maxX: east, maxY: north });
    return found
      .map(({ piece }) => piece)
      .filter((piece) => piece.validTo === null)
      .sort(byContent);
  }

  #hold(piece: LandPiece): void {
    const [minX, minY, maxX, maxY] = piece.bounds;
    const held = { minX, minY, maxX, maxY, piece };
    this.#held.set(piece, held);
    this.#pieces.insert(held);
    const siblings = this.#piecesGivenBy.get(piece.givenBy) ?? new Set();
    siblings.add(piece);
    this.#piecesGivenBy.set(piece.givenBy, siblings);
  }

  #release(piece: LandPiece): void {
    const held = this.#held.get(piece);
    if (!held) throw new Error(`Land piece of report ${piece.givenBy} is not held`);
    this.#held.delete(piece);
    this.#pieces.remove(held);
    this.#piecesGivenBy.get(piece.givenBy)?.delete(piece);
  }
}

interface Held {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly piece: LandPiece;
}
