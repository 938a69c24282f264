import { csvText } from "../../platform/csv.ts";
import type { Sql } from "../../platform/database/database.ts";
import { programmeOf } from "./store.ts";

/** A table as a CSV file that says of itself where it is from: of a sample programme in its name and in every row. */
export interface TableFile {
  readonly name: string;
  readonly text: string;
}

export async function csvTable(
  sql: Sql,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<TableFile> {
  const programme = await programmeOf(sql);
  if (!programme?.isSample) return { name: `${name}.csv`, text: csvText(columns, rows) };
  const marked = rows.map((row) => ["SAMPLE", ...row]);
  return { name: `SAMPLE-${name}.csv`, text: csvText(["sample", ...columns], marked) };
}
