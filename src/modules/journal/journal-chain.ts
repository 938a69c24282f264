import type { Actor } from "./actor.ts";
import { entryHash, genesisHash, type JournalEntry, type JournalEvent } from "./journal-entry.ts";

/** Where the next entry of a journal goes. */
export interface JournalHead {
  readonly position: number;
  readonly hash: string;
}

export const emptyJournal: JournalHead = { position: 0, hash: genesisHash };

/** The event as the entry that follows the head. */
export function follow(
  head: JournalHead,
  event: JournalEvent,
  { name: actor, personId }: Actor,
  recordedAt: string,
): JournalEntry {
  const entry = { ...event, position: head.position + 1, actor, personId, recordedAt, previousHash: head.hash };
  return { ...entry, hash: entryHash(entry) };
}

/** The first place where a journal is not what was written; `position` is the entry that is broken or missing. */
export interface Break {
  readonly position: number;
  readonly problem: "missing" | "changed" | "unchained";
  readonly message: string;
}

/** Checks one entry against the head before it. Returns the break, or null. */
export function breakAt(head: JournalHead, entry: JournalEntry): Break | null {
  const expected = head.position + 1;
  if (entry.position !== expected) {
    return {
      position: expected,
      problem: "missing",
      message: `Entry ${expected} is missing: ${entry.position} follows ${head.position}`,
    };
  }
  if (entry.previousHash !== head.hash) {
    return {
      position: expected,
      problem: "unchained",
      message: `Entry ${expected} does not carry the hash of entry ${head.position}`,
    };
  }
  if (entry.hash !== entryHash(entry)) {
    return {
      position: expected,
      problem: "changed",
      message: `Entry ${expected} (${entry.kind}) was changed: its hash does not match its content`,
    };
  }
  return null;
}
