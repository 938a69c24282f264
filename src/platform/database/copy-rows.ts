import { Readable } from "node:stream";
import { copyIn } from "./copy-stream.ts";
import type { Sql } from "./database.ts";

/** A value as COPY's text format takes it; null stays null. */
export type CopyValue = string | number | boolean | null;

/**
 * Writes many rows with COPY, in the order given: one round trip for a nation's reports.
 * Table and column names come from our code, never from a request.
 */
export async function copyRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopyValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const statement = `copy ${table} (${columns.join(", ")}) from stdin`;
  await copyIn(sql, statement, Readable.from(chunks(rows)));
}

function* chunks(rows: readonly (readonly CopyValue[])[]): Generator<Buffer> {
  let text = "";
  for (const row of rows) {
    text += `${row.map(copyText).join("\t")}\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

function copyText(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
