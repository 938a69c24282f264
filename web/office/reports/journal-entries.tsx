import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { JournalEntry } from "../../shared/api/answers.ts";
import { Hash } from "../../shared/hash.tsx";
import { Instant } from "../../shared/instant.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { SignatureWords } from "../decisions/signature-words.tsx";

const columns: readonly RecordColumn<JournalEntry>[] = [
  { id: "position", label: "journal.position", isPlain: true, cell: ({ position }) => position },
  {
    id: "kind",
    label: "journal.kind",
    cell: (entry) => (
      <>
        <FormattedMessage id={`journal.kind.${entry.kind}`} />
        <SignatureWords entry={entry} />
      </>
    ),
  },
  { id: "at", label: "journal.recordedAt", isPlain: true, cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
  { id: "actor", label: "journal.actor", cell: ({ actor }) => actor ?? <NotShown /> },
  { id: "hash", label: "journal.hash", cell: ({ hash }) => <Hash value={hash} /> },
];

/** The entries of the hash-chained journal about this report. */
export function JournalEntries({ entries }: { readonly entries: readonly JournalEntry[] }) {
  return (
    <RecordTable label="report.journal" columns={columns} rows={entries} keyOf={({ position }) => `${position}`} />
  );
}
