import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { JournalEntry } from "../../shared/api/answers.ts";
import { instantInTable } from "../../shared/days.ts";
import { Hash } from "../../shared/hash.tsx";
import table from "../../shared/table.module.css";
import { SignatureWords } from "../decisions/signature-words.tsx";

const columns = ["position", "kind", "recordedAt", "actor", "hash"] as const;

/** The entries of the hash-chained journal about this report. */
export function JournalEntries({ entries }: { readonly entries: readonly JournalEntry[] }) {
  return (
    <div className={table.scroller}>
      <table className={table.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`journal.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.position}>
              <td className={table.number}>{entry.position}</td>
              <td>
                <FormattedMessage id={`journal.kind.${entry.kind}`} />
                <SignatureWords entry={entry} />
              </td>
              <td className={table.plain}>{instantInTable(entry.recordedAt)}</td>
              <td>{entry.actor ?? <NotShown />}</td>
              <td>
                <Hash value={entry.hash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
