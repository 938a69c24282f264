import type { Actor } from "./actor.ts";
import { follow, type JournalHead } from "./journal-chain.ts";
import type { JournalEntry, JournalEvent } from "./journal-entry.ts";

/** Chains the entries of one transaction in memory; they reach the store together with what they changed. */
export class JournalWriter {
  #unwritten: JournalEntry[] = [];
  #head: JournalHead;

  constructor(head: JournalHead) {
    this.#head = head;
  }

  get head(): JournalHead {
    return this.#head;
  }

  get unwritten(): number {
    return this.#unwritten.length;
  }

  /** The entries appended since the last time, for the store; they are its to write now. */
  take(): readonly JournalEntry[] {
    const entries = this.#unwritten;
    this.#unwritten = [];
    return entries;
  }

  append(event: JournalEvent, actor: Actor, recordedAt: Date): JournalEntry {
    const entry = follow(this.#head, event, actor, recordedAt.toISOString());
    this.#head = entry;
    this.#unwritten.push(entry);
    return entry;
  }
}
