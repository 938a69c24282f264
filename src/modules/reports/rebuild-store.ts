import type { Database, Sql } from "../../platform/database/database.ts";
import { announceChange } from "../../platform/database/notices.ts";
import type { JournalEntry } from "../journal/journal-entry.ts";
import { entriesInOrder, journalHead, lockJournal } from "../journal/store.ts";
import { DerivedState, nothingStanding } from "./derived-state.ts";
import { writeDerived } from "./derived-store.ts";
import { derivedTables } from "./derived-tables.ts";
import type { Finding } from "./finding.ts";
import { isOfReports, workIn } from "./projections-store.ts";
import { insertMissingWords } from "./report-words-store.ts";
import { documentsOf } from "./store.ts";

export interface Rebuilt {
  readonly entries: number;
}

/**
 * Empties every derived table and derives it again from the journal, entry by entry, in one transaction. The result is
 * the same, row for row, because each entry is worked in by the code that worked it in the first time.
 */
export async function rebuild(database: Database, progress: (done: number, total: number) => void): Promise<Rebuilt> {
  const rebuilt = await database.begin(async (sql) => {
    await lockJournal(sql);
    const { position: total } = await journalHead(sql);
    await sql.unsafe(`truncate ${derivedTables.join(", ")}`);
    const derived = new DerivedState(nothingStanding);
    const recorded: JournalEntry[] = [];
    let done = 0;
    for await (const batch of inBatches(entriesInOrder(sql), 1000)) {
      await workInBatch(sql, derived, batch);
      recorded.push(...batch.filter((entry) => !isOfReports(entry)));
      done += batch.length;
      progress(done, total);
    }
    await writeDerived(sql, derived);
    await insertMissingWords(sql);
    await workIn(sql, recorded);
    await announceChange(sql, total, "everything");
    return { entries: done };
  });
  return rebuilt;
}

async function workInBatch(sql: Sql, derived: DerivedState, entries: readonly JournalEntry[]): Promise<void> {
  const approved = entries.flatMap((entry) => (entry.kind === "report-approved" ? entry.body.reportId : []));
  const documents = await documentsOf(sql, approved);
  for (const entry of entries) {
    const { position } = entry;
    if (entry.kind === "programme-defined") derived.define(position, entry.body);
    else if (entry.kind === "report-submitted") {
      derived.submit(position, entry.body.reportId, entry.body.findings as readonly Finding[]);
    } else if (entry.kind === "report-rejected") derived.reject(position, entry.body.reportId, entry.body.reason);
    else if (entry.kind === "report-superseded") derived.supersede(entry.body.reportId, entry.body.by, position);
    else if (entry.kind === "report-approved") {
      const document = documents.get(entry.body.reportId);
      if (document === undefined) throw new Error(`Report ${entry.body.reportId} of entry ${position} is missing`);
      derived.approve(position, JSON.parse(document));
    }
  }
}

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
