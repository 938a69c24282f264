import { derivedTables } from "../../../src/modules/reports/derived-tables.ts";
import type { Database } from "../../../src/platform/database/database.ts";

/** Every row of every derived table as text, in an order of its own: what a rebuild must make again. */
export async function everyDerivedRow(db: Database): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of derivedTables) {
    const found = await db<{ row: string }[]>`select t::text as row from ${db(table)} t order by 1`;
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}
