import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { HazardHead } from "../land-release/land-reports.ts";
import type { Known } from "../reports/known-rows.ts";

/** Heads of hazards as known now; null codes: of all of them. */
export async function hazardHeads(sql: Sql, codes: readonly string[] | null): Promise<Known<HazardHead>[]> {
  const rows = await sql<
    {
      code: string;
      name: string | null;
      kind: "suspected" | "confirmed";
      opened_by: string;
      valid_from: string;
      known_from: number;
    }[]
  >`
    select code, name, kind, opened_by, valid_from, known_from from hazard
    where known_to is null and ${codes === null ? sql`true` : sql`code = any(${codes}::text[])`}
    order by code`;
  return rows.map((row) => ({
    knownFrom: row.known_from,
    ordinal: 0,
    knownTo: null,
    value: { code: row.code, name: row.name, kind: row.kind, openedBy: row.opened_by, validFrom: row.valid_from },
  }));
}

export async function insertHazards(sql: Sql, begun: readonly Known<HazardHead>[]): Promise<void> {
  await copyRows(
    sql,
    "hazard",
    ["code", "name", "kind", "opened_by", "valid_from", "known_from", "known_to"],
    begun.map(({ value, knownFrom, knownTo }) => [
      value.code,
      value.name,
      value.kind,
      value.openedBy,
      value.validFrom,
      knownFrom,
      knownTo,
    ]),
  );
}
