import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import type { TakingRow } from "../reports/derived-state.ts";
import type { Known } from "../reports/known-rows.ts";
import type { LandPiece } from "./land-piece.ts";
import type { LedgerSums } from "./ledger.ts";
import { type PieceRow, pieceOf } from "./store.ts";

/** Which knowledge is asked: all there is now (null), or what was known before an entry of the journal. */
export type KnownBefore = number | null;

function asKnown(sql: Sql, before: KnownBefore) {
  return before === null
    ? sql`known_to is null`
    : sql`known_from < ${before} and (known_to is null or known_to >= ${before})`;
}

/** Land that stands on a day and meets the bounds, as known then, at most so many pieces. */
export async function knownPiecesAround(
  sql: Sql,
  bounds: Bounds,
  on: string,
  before: KnownBefore,
  most: number,
): Promise<Known<LandPiece>[]> {
  const rows = await sql<PieceRow[]>`
    select known_from, ordinal, hazard_code, fate, operation, reopened, given_by, ended_by, ground,
           area_square_metres, valid_from, valid_to
    from land_piece
    where ${asKnown(sql, before)} and bounds && ${boxText(bounds)}::box
      and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
    order by known_from, ordinal limit ${most}`;
  return rows.map(pieceOf);
}

/** Pieces that an entry of the journal ended and began. */
export async function piecesChangedAt(
  sql: Sql,
  position: number,
): Promise<{ ended: Known<LandPiece>[]; begun: Known<LandPiece>[] }> {
  const rows = await sql<PieceRow[]>`
    select known_from, ordinal, hazard_code, fate, operation, reopened, given_by, ended_by, ground,
           area_square_metres, valid_from, valid_to
    from land_piece
    where (known_from = ${position} or known_to = ${position}) and known_to is distinct from known_from
    order by known_from, ordinal`;
  const pieces = rows.map(pieceOf);
  return {
    ended: pieces.filter(({ knownFrom }) => knownFrom < position),
    begun: pieces.filter(({ knownFrom }) => knownFrom === position),
  };
}

/** What reports took by column, as an entry of the journal ended and began it. */
export async function takingsChangedAt(
  sql: Sql,
  position: number,
): Promise<{ ended: TakingRow[]; begun: TakingRow[] }> {
  const rows = await sql<(TakingRow & { knownFrom: number })[]>`
    select report_id as "reportId", hazard_code as "hazardCode", ledger_column as "column",
      square_metres as "squareMetres", valid_from as "validFrom", known_from as "knownFrom"
    from land_taking
    where (known_from = ${position} or known_to = ${position}) and known_to is distinct from known_from
    order by known_from, ordinal`;
  return {
    ended: rows.filter(({ knownFrom }) => knownFrom < position),
    begun: rows.filter(({ knownFrom }) => knownFrom === position),
  };
}

/** The sums of ledgers on a day as known then, by hazardous area. */
export async function knownSumsOf(
  sql: Sql,
  on: string,
  codes: readonly string[],
  before: KnownBefore,
): Promise<Map<string, LedgerSums>> {
  const rows = await sql<(LedgerSums & { code: string })[]>`
    select code, ${sums(sql)} from (${parts(sql, on, before, sql`hazard_code = any(${codes as string[]}::text[])`)}) as part
    group by code`;
  return new Map(rows.map(({ code, ...found }) => [code, found]));
}

/** The sums of all hazardous areas together on a day, as known then. */
export async function knownTotals(sql: Sql, on: string, before: KnownBefore): Promise<LedgerSums> {
  const [row] = await sql<LedgerSums[]>`
    select ${sums(sql)} from (${parts(sql, on, before, sql`hazard_code is not null`)}) as part`;
  if (row === undefined) throw new Error("A sum over no rows still has a row");
  return row;
}

function sums(sql: Sql) {
  return sql`
    coalesce(sum(area) filter (where fate = 'opened'), 0) as opened,
    coalesce(sum(area) filter (where fate = 'added'), 0) as added,
    coalesce(sum(area) filter (where fate = 'suspected'), 0) as suspected,
    coalesce(sum(area) filter (where fate = 'confirmed'), 0) as confirmed,
    coalesce(sum(area) filter (where fate = 'cancelled'), 0) as cancelled,
    coalesce(sum(area) filter (where fate = 'reduced'), 0) as reduced,
    coalesce(sum(area) filter (where operation = 'mine-clearance'), 0) as "clearedMine",
    coalesce(sum(area) filter (where operation = 'battle-area-clearance'), 0) as "clearedBattleArea"`;
}

function parts(sql: Sql, on: string, before: KnownBefore, which: ReturnType<typeof sql>) {
  return sql`
    select hazard_code as code, fate, operation, area_square_metres as area from land_piece
    where ${asKnown(sql, before)} and valid_from <= ${on} and (valid_to is null or valid_to > ${on}) and ${which}
    union all
    select hazard_code, ledger_column, null, square_metres from land_taking
    where ${asKnown(sql, before)} and valid_from <= ${on} and ledger_column in ('opened', 'added') and ${which}`;
}
