import type { LandPiece, LedgerColumn } from "../land-release/land-piece.ts";
import { type Ledger, type LedgerSums, ledgerFrom } from "../land-release/ledger.ts";
import type { TakingRow } from "../reports/derived-state.ts";

/** Rows of land that one decision ends and begins. */
export interface LandChange {
  readonly endedPieces: readonly LandPiece[];
  readonly begunPieces: readonly LandPiece[];
  readonly endedTakings: readonly TakingRow[];
  readonly begunTakings: readonly TakingRow[];
}

/** A ledger as it is and as it would be, in square metres. */
export interface LedgerEffect {
  readonly before: Ledger;
  readonly after: Ledger;
}

export const nothingTaken: LedgerSums = {
  opened: 0,
  added: 0,
  suspected: 0,
  confirmed: 0,
  cancelled: 0,
  reduced: 0,
  clearedMine: 0,
  clearedBattleArea: 0,
};

/** What a change adds to the sums of each hazardous area as of a day; under null what lies outside any. */
export function sumsMoved(change: LandChange, on: string): Map<string | null, LedgerSums> {
  const moved = new Map<string | null, LedgerSums>();
  const add = (code: string | null, column: keyof LedgerSums, squareMetres: number) => {
    const sums = moved.get(code) ?? nothingTaken;
    moved.set(code, { ...sums, [column]: sums[column] + squareMetres });
  };
  const addPiece = (sign: number) => (piece: LandPiece) => {
    if (holdsOn(piece, on)) add(piece.hazardCode, columnOf(piece), sign * piece.areaSquareMetres);
  };
  const addTaking = (sign: number) => (taking: TakingRow) => {
    if (taking.validFrom <= on && isOpening(taking.column))
      add(taking.hazardCode, taking.column, sign * taking.squareMetres);
  };
  change.endedPieces.forEach(addPiece(-1));
  change.begunPieces.forEach(addPiece(1));
  change.endedTakings.forEach(addTaking(-1));
  change.begunTakings.forEach(addTaking(1));
  return moved;
}

export function ledgerEffect(before: LedgerSums, moved: LedgerSums): LedgerEffect {
  return { before: ledgerFrom(before), after: ledgerFrom(sumOf([before, moved])) };
}

export function sumOf(all: readonly LedgerSums[]): LedgerSums {
  return all.reduce((total, sums) => {
    const columns = Object.keys(total) as (keyof LedgerSums)[];
    return Object.fromEntries(columns.map((column) => [column, total[column] + sums[column]])) as unknown as LedgerSums;
  }, nothingTaken);
}

/** Whether a piece has its fate on a day. */
export function holdsOn({ validFrom, validTo }: Pick<LandPiece, "validFrom" | "validTo">, on: string): boolean {
  return validFrom <= on && (validTo === null || validTo > on);
}

/** What one report takes before and after, column by column; the same before and after is no row. */
export interface TakingEffect {
  readonly reportId: string;
  readonly hazardCode: string | null;
  readonly column: LedgerColumn;
  readonly before: number;
  readonly after: number;
}

export function takingsMoved({ endedTakings, begunTakings }: LandChange): TakingEffect[] {
  const rows = new Map<string, TakingEffect>();
  const add = (side: "before" | "after") => (taking: TakingRow) => {
    const { reportId, hazardCode, column, squareMetres } = taking;
    const key = JSON.stringify([reportId, hazardCode, column]);
    const row = rows.get(key) ?? { reportId, hazardCode, column, before: 0, after: 0 };
    rows.set(key, { ...row, [side]: row[side] + squareMetres });
  };
  endedTakings.forEach(add("before"));
  begunTakings.forEach(add("after"));
  return [...rows.values()].filter(({ before, after }) => before !== after);
}

function columnOf({ fate, operation }: Pick<LandPiece, "fate" | "operation">): keyof LedgerSums {
  if (fate !== "cleared") return fate;
  return operation === "battle-area-clearance" ? "clearedBattleArea" : "clearedMine";
}

function isOpening(column: LedgerColumn): column is "opened" | "added" {
  return column === "opened" || column === "added";
}
