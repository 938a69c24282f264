import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
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
  const query = sql.unsafe(`copy ${table} (${columns.join(", ")}) from stdin`);
  const refused = refusalOf(query);
  const into = await query.writable();
  await Promise.race([pipeline(Readable.from(chunks(rows)), into), refused]);
}

/**
 * Rejects when PostgreSQL refuses the rows. postgres 3.4.9 settles the query as soon as COPY begins and forgets the
 * stream when its last byte is sent, so an error after that reached nobody: the transaction waited for ever, and with
 * it every writer behind the journal's lock. Its `reject` is still called, and is heard here.
 */
function refusalOf(query: object): Promise<never> {
  const settling = query as { reject: (reason: unknown) => void };
  const { reject } = settling;
  const refused = new Promise<never>((_, refuse) => {
    settling.reject = (reason) => {
      refuse(reason);
      reject(reason);
    };
  });
  // Also refused while the stream opens: then the query itself has said so already.
  refused.catch(() => undefined);
  return refused;
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
