import { accessProjection } from "../../access/people-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { certificateProjection } from "../certificates/store.ts";
import { duplicateProjection } from "../duplicates/decisions-store.ts";
import type { JournalEntry } from "../journal/journal-entry.ts";
import type { Projection } from "../journal/projection-store.ts";
import { vaultProjection } from "../vault/projection-store.ts";

/** Who works which recorded entries into tables. Adding one is one file and one line here. */
const projections: readonly Projection[] = [
  accessProjection,
  certificateProjection,
  vaultProjection,
  duplicateProjection,
];

/** Works recorded entries into their tables in order: at the desk as they are written, and by a rebuild, alike. */
export async function workIn(sql: Sql, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) {
    const projection = projections.find(({ kinds }) => kinds.includes(entry.kind));
    if (projection === undefined) throw new Error(`Nothing works in entries of kind ${entry.kind}`);
    await projection.workIn(sql, entry);
  }
}

/** Entries that the derived state of reports and land works in itself. */
export function isOfReports({ kind }: JournalEntry): boolean {
  return kind === "programme-defined" || kind === "import-completed" || kindsOfReports.includes(kind);
}

const kindsOfReports: readonly JournalEntry["kind"][] = [
  "report-submitted",
  "report-approved",
  "report-rejected",
  "report-superseded",
];
