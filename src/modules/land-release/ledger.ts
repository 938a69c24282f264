/** Areas by what the land is, in square metres. One ledger of a hazard, or the sum over many. */
export interface Ledger {
  readonly openedSquareMetres: number;
  readonly addedSquareMetres: number;
  readonly suspectedSquareMetres: number;
  readonly confirmedSquareMetres: number;
  readonly cancelledSquareMetres: number;
  readonly reducedSquareMetres: number;
  readonly clearedSquareMetres: number;
  readonly clearedMineSquareMetres: number;
  readonly clearedBattleAreaSquareMetres: number;
  /** opened + added − cancelled − reduced − cleared, as the design has it. */
  readonly remainingSquareMetres: number;
  readonly releasedSquareMetres: number;
  /**
   * What the pieces that remain measure, less `remainingSquareMetres`: zero but for rounding. The two come from
   * different rows (ground as it was taken; pieces as they were cut since), so this is a check, not a tautology.
   */
  readonly differenceSquareMetres: number;
}

/** The sums a ledger is made of, as the store counts them. */
export interface LedgerSums {
  readonly opened: number;
  readonly added: number;
  readonly suspected: number;
  readonly confirmed: number;
  readonly cancelled: number;
  readonly reduced: number;
  readonly clearedMine: number;
  readonly clearedBattleArea: number;
}

export function ledgerFrom(sums: LedgerSums): Ledger {
  const cleared = sums.clearedMine + sums.clearedBattleArea;
  const released = sums.cancelled + sums.reduced + cleared;
  const remaining = sums.opened + sums.added - sums.cancelled - sums.reduced - cleared;
  return {
    openedSquareMetres: sums.opened,
    addedSquareMetres: sums.added,
    suspectedSquareMetres: sums.suspected,
    confirmedSquareMetres: sums.confirmed,
    cancelledSquareMetres: sums.cancelled,
    reducedSquareMetres: sums.reduced,
    clearedSquareMetres: cleared,
    clearedMineSquareMetres: sums.clearedMine,
    clearedBattleAreaSquareMetres: sums.clearedBattleArea,
    remainingSquareMetres: remaining,
    releasedSquareMetres: released,
    differenceSquareMetres: sums.suspected + sums.confirmed - remaining,
  };
}

/** How far a ledger may be from zero: 1 m² a hazardous area, or 1e-9 of all its ground, whichever is more. */
export function balances(ledger: Ledger): boolean {
  const whole = ledger.openedSquareMetres + ledger.addedSquareMetres;
  return Math.abs(ledger.differenceSquareMetres) <= Math.max(1, whole * 1e-9);
}
