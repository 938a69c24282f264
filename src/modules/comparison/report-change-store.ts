import type { Sql } from "../../platform/database/database.ts";
import { piecesChangedAt, takingsChangedAt } from "../land-release/known-land-store.ts";
import type { LandPiece } from "../land-release/land-piece.ts";
import { DerivedState, type FindingRow } from "../reports/derived-state.ts";
import { seedsOf } from "../reports/desk-store.ts";
import type { Known } from "../reports/known-rows.ts";
import type { Report } from "../reports/report.ts";
import { standingAround } from "../reports/standing-store.ts";
import type { LandChange } from "./land-change.ts";

/** What a decision changes: rows with their keys, and findings of the ledger about any report. */
export interface ReportChange extends LandChange {
  /** Keys of the pieces that end (see `keyOf`). */
  readonly endedKeys: ReadonlySet<string>;
  readonly endedFindings: readonly FindingRow[];
  readonly begunFindings: readonly FindingRow[];
}

export const nothingChanges: ReportChange = {
  endedPieces: [],
  begunPieces: [],
  endedTakings: [],
  begunTakings: [],
  endedKeys: new Set(),
  endedFindings: [],
  begunFindings: [],
};

export function keyOf({ knownFrom, ordinal }: Known<LandPiece>): string {
  return `${knownFrom} ${ordinal}`;
}

/**
 * What approving a report would change: worked in by the very code that approves it, in memory, on the land around it. No
 * lock of the journal is taken and nothing is written; the position is the one that no entry has yet.
 */
export async function changeOfApproving(sql: Sql, report: Report): Promise<ReportChange> {
  const derived = new DerivedState(await standingAround(sql, await seedsOf(sql, report)));
  derived.approve(Number.MAX_SAFE_INTEGER, report);
  const { pieces, takings, findings } = derived;
  const ended = pieces.endedBefore();
  return {
    endedPieces: ended.map(({ value }) => value),
    endedKeys: new Set(ended.map(keyOf)),
    begunPieces: stillKnown(pieces.begun),
    endedTakings: takings.endedBefore().map(({ value }) => value),
    begunTakings: stillKnown(takings.begun),
    endedFindings: findings.endedBefore().map(({ value }) => value),
    begunFindings: stillKnown(findings.begun),
  };
}

/** What a report changed when an entry of the journal approved it. */
export async function changeMadeAt(sql: Sql, position: number): Promise<ReportChange> {
  const [pieces, takings] = [await piecesChangedAt(sql, position), await takingsChangedAt(sql, position)];
  const findings = await sql<(FindingRow & { knownFrom: number })[]>`
    select report_id as "reportId", stage, finding, known_from as "knownFrom" from report_finding
    where stage = 'ledger' and (known_from = ${position} or known_to = ${position}) and known_to is distinct from known_from
    order by known_from, ordinal`;
  return {
    endedPieces: pieces.ended.map(({ value }) => value),
    endedKeys: new Set(pieces.ended.map(keyOf)),
    begunPieces: pieces.begun.map(({ value }) => value),
    endedTakings: takings.ended,
    begunTakings: takings.begun,
    endedFindings: findings.filter(({ knownFrom }) => knownFrom < position),
    begunFindings: findings.filter(({ knownFrom }) => knownFrom === position),
  };
}

function stillKnown<T>(begun: readonly Known<T>[]): T[] {
  return begun.filter(({ knownTo }) => knownTo === null).map(({ value }) => value);
}
