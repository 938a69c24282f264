import { groundFromWkb, groundToWkb } from "../../geometry/wkb.ts";
import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText, hexText } from "../../platform/database/literals.ts";
import type { TakingRow } from "../reports/derived-state.ts";
import type { Known } from "../reports/known-rows.ts";
import type { Fate, Operation } from "./land-claim.ts";
import { boundsOfPiece, type LandPiece, type LedgerColumn } from "./land-piece.ts";

export interface PieceRow {
  readonly known_from: number;
  readonly ordinal: number;
  readonly hazard_code: string | null;
  readonly fate: Fate;
  readonly operation: Operation | null;
  readonly reopened: boolean;
  readonly given_by: string;
  readonly ended_by: string | null;
  readonly ground: Buffer;
  readonly area_square_metres: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export function pieceOf(row: PieceRow): Known<LandPiece> {
  const ground = groundFromWkb(row.ground);
  return {
    knownFrom: row.known_from,
    ordinal: row.ordinal,
    knownTo: null,
    value: {
      hazardCode: row.hazard_code,
      fate: row.fate,
      operation: row.operation,
      reopened: row.reopened,
      givenBy: row.given_by,
      endedBy: row.ended_by,
      ground,
      bounds: boundsOfPiece(ground),
      areaSquareMetres: row.area_square_metres,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    },
  };
}

/** Pieces as known now that any of the reports gave; null: of every report. */
export async function piecesGivenBy(sql: Sql, reportIds: readonly string[] | null): Promise<Known<LandPiece>[]> {
  const rows = await sql<PieceRow[]>`
    select known_from, ordinal, hazard_code, fate, operation, reopened, given_by, ended_by, ground,
           area_square_metres, valid_from, valid_to
    from land_piece
    where known_to is null and ${reportIds === null ? sql`true` : sql`given_by = any(${reportIds}::uuid[])`}
    order by known_from, ordinal`;
  return rows.map(pieceOf);
}

export async function takingsOf(sql: Sql, reportIds: readonly string[] | null): Promise<Known<TakingRow>[]> {
  const rows = await sql<
    {
      report_id: string;
      known_from: number;
      ordinal: number;
      hazard_code: string | null;
      ledger_column: LedgerColumn;
      square_metres: number;
      valid_from: string;
    }[]
  >`
    select report_id, known_from, ordinal, hazard_code, ledger_column, square_metres, valid_from
    from land_taking
    where known_to is null and ${reportIds === null ? sql`true` : sql`report_id = any(${reportIds}::uuid[])`}
    order by known_from, ordinal`;
  return rows.map((row) => ({
    knownFrom: row.known_from,
    ordinal: row.ordinal,
    knownTo: null,
    value: {
      reportId: row.report_id,
      hazardCode: row.hazard_code,
      column: row.ledger_column,
      squareMetres: row.square_metres,
      validFrom: row.valid_from,
    },
  }));
}

/** Writes rows begun since the state was opened, those already ended again included: they were known for a while. */
export async function insertPieces(sql: Sql, begun: readonly Known<LandPiece>[]): Promise<void> {
  await copyRows(
    sql,
    "land_piece",
    [
      "known_from",
      "ordinal",
      "hazard_code",
      "fate",
      "operation",
      "reopened",
      "given_by",
      "ended_by",
      "ground",
      "bounds",
      "area_square_metres",
      "valid_from",
      "valid_to",
      "known_to",
    ],
    begun.map(({ value, knownFrom, ordinal, knownTo }) => [
      knownFrom,
      ordinal,
      value.hazardCode,
      value.fate,
      value.operation,
      value.reopened,
      value.givenBy,
      value.endedBy,
      hexText(groundToWkb(value.ground)),
      boxText(value.bounds),
      value.areaSquareMetres,
      value.validFrom,
      value.validTo,
      knownTo,
    ]),
  );
}

export async function insertTakings(sql: Sql, begun: readonly Known<TakingRow>[]): Promise<void> {
  await copyRows(
    sql,
    "land_taking",
    ["report_id", "known_from", "ordinal", "hazard_code", "ledger_column", "square_metres", "valid_from", "known_to"],
    begun.map(({ value, knownFrom, ordinal, knownTo }) => [
      value.reportId,
      knownFrom,
      ordinal,
      value.hazardCode,
      value.column,
      value.squareMetres,
      value.validFrom,
      knownTo,
    ]),
  );
}

/**
 * All pieces as known now, past ones too, of the given owners (see `ownerOf`), in chunks and hazard by hazard;
 * "everything": of all. Read through a cursor, so that a nation's land is never in memory twice.
 */
export async function* piecesOfOwners(
  sql: Sql,
  owners: readonly string[] | "everything",
): AsyncGenerator<readonly LandPiece[]> {
  const everything = owners === "everything";
  const codes = everything ? [] : owners.filter((owner) => !owner.startsWith("outside "));
  const reports = everything ? [] : owners.flatMap((owner) => /^outside (.+)$/.exec(owner)?.[1] ?? []);
  const query = sql<PieceRow[]>`
    select known_from, ordinal, hazard_code, fate, operation, reopened, given_by, ended_by, ground,
           area_square_metres, valid_from, valid_to
    from land_piece
    where known_to is null and (
      ${everything} or hazard_code = any(${codes}::text[])
      or (hazard_code is null and given_by = any(${reports}::uuid[]))
    )
    order by hazard_code nulls last, known_from, ordinal`;
  for await (const rows of query.cursor(500)) yield rows.map((row) => pieceOf(row).value);
}
