import { copyRows } from "../../platform/database/copy-rows.ts";
import type { Sql } from "../../platform/database/database.ts";
import { emptyJournal, type JournalHead } from "./journal-chain.ts";
import type { JournalEntry } from "./journal-entry.ts";

/** Key of the advisory lock that makes writers of the journal take turns: "home" in ASCII. */
const journalLock = 0x686f6d65;

/** Waits until no other transaction writes the journal; held to the end of this one. */
export async function lockJournal(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${journalLock})`;
}

export async function journalHead(sql: Sql): Promise<JournalHead> {
  const [last] = await sql<{ position: number; hash: Buffer }[]>`
    select position, hash from journal order by position desc limit 1`;
  return last ? { position: last.position, hash: last.hash.toString("hex") } : emptyJournal;
}

export async function appendEntries(sql: Sql, entries: readonly JournalEntry[]): Promise<void> {
  const columns = ["position", "kind", "actor", "person_id", "recorded_at", "body", "previous_hash", "hash"];
  await copyRows(
    sql,
    "journal",
    columns,
    entries.map((entry) => [
      entry.position,
      entry.kind,
      entry.actor,
      entry.personId,
      entry.recordedAt,
      JSON.stringify(entry.body),
      `\\x${entry.previousHash}`,
      `\\x${entry.hash}`,
    ]),
  );
}

interface EntryRow {
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly person_id: string | null;
  readonly recorded_at: Date;
  readonly body: unknown;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

function entryOf(row: EntryRow): JournalEntry {
  return {
    position: row.position,
    kind: row.kind,
    actor: row.actor,
    personId: row.person_id,
    recordedAt: row.recorded_at.toISOString(),
    body: row.body,
    previousHash: row.previous_hash.toString("hex"),
    hash: row.hash.toString("hex"),
  } as JournalEntry;
}

/**
 * The whole journal in order, or what comes after a position, a thousand entries at a time: by position rather than by a cursor, which would keep the
 * connection to itself while the reader asks for the reports of the entries.
 */
export async function* entriesInOrder(sql: Sql, after = 0): AsyncGenerator<JournalEntry> {
  for (let last = after; ; ) {
    const rows = await sql<EntryRow[]>`select * from journal where position > ${last} order by position limit 1000`;
    for (const row of rows) yield entryOf(row);
    const end = rows.at(-1);
    if (!end) return;
    last = end.position;
  }
}

export async function entriesAbout(sql: Sql, reportId: string): Promise<JournalEntry[]> {
  const rows = await sql<EntryRow[]>`
    select * from journal where body ->> 'reportId' = ${reportId} order by position`;
  return rows.map(entryOf);
}
