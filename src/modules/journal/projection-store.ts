import type { Sql } from "../../platform/database/database.ts";
import type { JournalEntry } from "./journal-entry.ts";

/** Works entries of some kinds into tables that are derived from the journal alone: no clock, no other store. */
export interface Projection {
  readonly kinds: readonly JournalEntry["kind"][];
  workIn(sql: Sql, entry: JournalEntry): Promise<void>;
}
