import { breakAt, emptyJournal, type JournalHead } from "../../modules/journal/journal-chain.ts";
import type { JournalEntry } from "../../modules/journal/journal-entry.ts";
import { entriesInOrder, journalHead } from "../../modules/journal/store.ts";
import { verifyJournal } from "../../modules/journal/verify-journal.ts";
import { documentsOf, reportCount } from "../../modules/reports/store.ts";
import { ofOneMoment } from "../../platform/database/one-moment.ts";
import { grouped } from "../figures.ts";
import { type Check, fault, ok, type StorePatient } from "./check.ts";

/** Entries looked at without --full: a second at most. */
const latest = 2000;
const advice = "Stop writing, keep this disk as it is, and restore the last backup beside it.";

export const journalCheck: Check = {
  name: "journal",
  needsStore: true,
  async look({ database, full }) {
    const head = await journalHead(database);
    if (head.position === 0) return ok("The journal is empty");
    const broken = full ? await breakInAll(database) : await breakInLatest(database, head);
    if (broken !== null) return fault(broken, advice);
    const looked = full ? "all of it verifies" : `its last ${grouped(Math.min(latest, head.position))} entries verify`;
    return ok(`${grouped(head.position)} entries; ${looked}; last hash ${head.hash.slice(0, 16)}…`);
  },
};

async function breakInAll(database: StorePatient["database"]): Promise<string | null> {
  return await ofOneMoment(database, async (sql) => {
    const documents = (ids: readonly string[]) => documentsOf(sql, ids);
    const { firstBreak } = await verifyJournal(entriesInOrder(sql), documents, await reportCount(sql));
    return firstBreak?.message ?? null;
  });
}

async function breakInLatest(database: StorePatient["database"], head: JournalHead): Promise<string | null> {
  const before = Math.max(head.position - latest - 1, 0);
  let last: JournalHead | null = before === 0 ? emptyJournal : null;
  for await (const entry of entriesInOrder(database, before)) {
    if (last !== null) {
      const broken = breakAt(last, entry);
      if (broken) return broken.message;
    }
    last = headOf(entry);
  }
  return null;
}

function headOf({ position, hash }: JournalEntry): JournalHead {
  return { position, hash };
}
