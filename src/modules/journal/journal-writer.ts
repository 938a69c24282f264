import { follow, type JournalHead } from "./journal-chain.ts";
import type { JournalEntry, JournalEvent } from "./journal-entry.ts";

/** Chains the entries of one transaction in memory; they reach the store together with what they changed. */
export class JournalWriter {
  readonly entries: JournalEntry[] = [];
  #head: JournalHead;

  constructor(head: JournalHead) {
    this.#head = head;
  }

  get head(): JournalHead {
    return this.#head;
  }

  append(event: JournalEvent, actor: string, recordedAt: Date): JournalEntry {
    const entry = follow(this.#head, event, actor, recordedAt.toISOString());
    this.#head = entry;
    this.entries.push(entry);
    return entry;
  }
}
