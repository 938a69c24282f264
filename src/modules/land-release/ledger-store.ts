import type { Sql } from "../../platform/database/database.ts";
import { type Ledger, type LedgerSums, ledgerFrom } from "./ledger.ts";

/** Sums of pieces that hold on a day, by what they are. `land_piece` must be in scope as `piece`. */
interface SumRow extends LedgerSums {
  readonly outsideCancelled: number;
  readonly outsideReduced: number;
  readonly outsideCleared: number;
  readonly suspectedPieces: number;
  readonly confirmedPieces: number;
  readonly cancelledPieces: number;
  readonly reducedPieces: number;
  readonly clearedPieces: number;
}

export interface ProgrammeLedger extends Ledger {
  readonly on: string;
  /** Land released where no hazardous area was recorded: kept apart, in no sum. */
  readonly outside: {
    readonly cancelledSquareMetres: number;
    readonly reducedSquareMetres: number;
    readonly clearedSquareMetres: number;
  };
  /** How many pieces of ground have each fate. */
  readonly pieces: Readonly<Record<"suspected" | "confirmed" | "cancelled" | "reduced" | "cleared", number>>;
  /** Largest difference of one hazardous area: the promise is below 1 m². */
  readonly largestDifferenceSquareMetres: number;
}

/** The ledger of the whole programme on a day, as known now. Areas in square metres on WGS 84. */
export async function programmeLedger(sql: Sql, on: string): Promise<ProgrammeLedger> {
  const [row] = await sql<SumRow[]>`
    select
      coalesce(sum(area) filter (where inside and fate = 'suspected'), 0) as suspected,
      coalesce(sum(area) filter (where inside and fate = 'confirmed'), 0) as confirmed,
      coalesce(sum(area) filter (where inside and fate = 'cancelled'), 0) as cancelled,
      coalesce(sum(area) filter (where inside and fate = 'reduced'), 0) as reduced,
      coalesce(sum(area) filter (where inside and operation = 'mine-clearance'), 0) as "clearedMine",
      coalesce(sum(area) filter (where inside and operation = 'battle-area-clearance'), 0) as "clearedBattleArea",
      coalesce(sum(area) filter (where not inside and fate = 'cancelled'), 0) as "outsideCancelled",
      coalesce(sum(area) filter (where not inside and fate = 'reduced'), 0) as "outsideReduced",
      coalesce(sum(area) filter (where not inside and fate = 'cleared'), 0) as "outsideCleared",
      count(*) filter (where fate = 'suspected')::integer as "suspectedPieces",
      count(*) filter (where fate = 'confirmed')::integer as "confirmedPieces",
      count(*) filter (where fate = 'cancelled')::integer as "cancelledPieces",
      count(*) filter (where fate = 'reduced')::integer as "reducedPieces",
      count(*) filter (where fate = 'cleared')::integer as "clearedPieces"
    from (
      select hazard_code is not null as inside, fate, operation, area_square_metres as area
      from land_piece
      where known_to is null and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
    ) as piece`;
  if (!row) throw new Error("A sum over no rows still has a row");
  const ledgers = await hazardLedgers(sql, on, null);
  const openings = [...ledgers.values()];
  const sum = (column: (ledger: Ledger) => number) => openings.reduce((total, ledger) => total + column(ledger), 0);
  const ledger = ledgerFrom({
    ...row,
    opened: sum((one) => one.openedSquareMetres),
    added: sum((one) => one.addedSquareMetres),
  });
  return {
    on,
    ...ledger,
    outside: {
      cancelledSquareMetres: row.outsideCancelled,
      reducedSquareMetres: row.outsideReduced,
      clearedSquareMetres: row.outsideCleared,
    },
    pieces: {
      suspected: row.suspectedPieces,
      confirmed: row.confirmedPieces,
      cancelled: row.cancelledPieces,
      reduced: row.reducedPieces,
      cleared: row.clearedPieces,
    },
    largestDifferenceSquareMetres: openings.reduce(
      (largest, { differenceSquareMetres }) => Math.max(largest, Math.abs(differenceSquareMetres)),
      0,
    ),
  };
}

/** The ledger of each hazardous area on a day, by code; null codes: of all that any report has opened by then. */
export async function hazardLedgers(
  sql: Sql,
  on: string,
  codes: readonly string[] | null,
): Promise<Map<string, Ledger>> {
  const rows = await sql<(LedgerSums & { code: string })[]>`
    with taken as (
      select hazard_code as code,
        sum(square_metres) filter (where ledger_column = 'opened') as opened,
        sum(square_metres) filter (where ledger_column = 'added') as added
      from land_taking
      where known_to is null and hazard_code is not null and valid_from <= ${on}
        and ${codes === null ? sql`true` : sql`hazard_code = any(${codes}::text[])`}
      group by hazard_code
    ), held as (
      select hazard_code as code,
        sum(area_square_metres) filter (where fate = 'suspected') as suspected,
        sum(area_square_metres) filter (where fate = 'confirmed') as confirmed,
        sum(area_square_metres) filter (where fate = 'cancelled') as cancelled,
        sum(area_square_metres) filter (where fate = 'reduced') as reduced,
        sum(area_square_metres) filter (where operation = 'mine-clearance') as cleared_mine,
        sum(area_square_metres) filter (where operation = 'battle-area-clearance') as cleared_battle_area
      from land_piece
      where known_to is null and hazard_code is not null
        and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
        and ${codes === null ? sql`true` : sql`hazard_code = any(${codes}::text[])`}
      group by hazard_code
    )
    select hazard.code, coalesce(opened, 0) as opened, coalesce(added, 0) as added,
      coalesce(suspected, 0) as suspected, coalesce(confirmed, 0) as confirmed, coalesce(cancelled, 0) as cancelled,
      coalesce(reduced, 0) as reduced, coalesce(cleared_mine, 0) as "clearedMine",
      coalesce(cleared_battle_area, 0) as "clearedBattleArea"
    from hazard
    left join taken using (code)
    left join held using (code)
    where hazard.known_to is null and hazard.valid_from <= ${on}
      and ${codes === null ? sql`true` : sql`hazard.code = any(${codes}::text[])`}
    order by hazard.code`;
  return new Map(rows.map(({ code, ...sums }) => [code, ledgerFrom(sums)]));
}
