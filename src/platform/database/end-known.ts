import type { Sql } from "./database.ts";

/** Key columns of a row that is a version of knowledge, and the journal position at which it ended. */
export interface EndedRow {
  readonly keys: readonly (string | number)[];
  readonly knownTo: number;
}

/** Ends rows of knowledge: sets `known_to` where the key columns match. Names come from our code only. */
export async function endKnown(
  sql: Sql,
  table: string,
  keys: readonly { readonly column: string; readonly type: "bigint" | "integer" | "text" | "uuid" }[],
  ended: readonly EndedRow[],
): Promise<void> {
  if (ended.length === 0) return;
  const arrays = keys.map(({ type }, i) => `$${i + 2}::${type}[]`).join(", ");
  const matches = keys.map(({ column }) => `${table}.${column} = ended.${column}`).join(" and ");
  const names = keys.map(({ column }) => column).join(", ");
  await sql.unsafe(
    `update ${table} set known_to = ended.known_to
     from unnest($1::bigint[], ${arrays}) as ended(known_to, ${names})
     where ${matches}`,
    [ended.map((row) => row.knownTo), ...keys.map((_, i) => ended.map((row) => String(row.keys[i])))],
  );
}
