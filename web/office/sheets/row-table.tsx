import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { SheetRow } from "../../../src/interop/spreadsheets/sheet-outcome.ts";
import buttons from "../../shared/button.module.css";
import filters from "../../shared/filters.module.css";
import { FindingSign } from "../../shared/finding-list.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import styles from "./import-page.module.css";

const shownAtOnce = 200;
const views = ["all", "refused", "findings"] as const;
type View = (typeof views)[number];

function isIn(view: View, { outcome, findings }: SheetRow): boolean {
  if (view === "refused") return outcome === "refused";
  return view === "all" || findings.length > 0;
}

/** Each row of the file: what becomes of it, and what the checks say, with the cell that each speaks of. */
export function RowTable({ rows, isTaken }: { readonly rows: readonly SheetRow[]; readonly isTaken: boolean }) {
  const [view, setView] = useState<View>("all");
  const [most, setMost] = useState(shownAtOnce);
  const seen = rows.filter((row) => isIn(view, row));
  const columns: readonly RecordColumn<SheetRow>[] = [
    { id: "row", label: "sheets.row", isHead: true, cell: ({ row }) => row },
    { id: "outcome", label: "sheets.outcome", cell: (row) => <Outcome row={row} isTaken={isTaken} /> },
    { id: "findings", label: "sheets.findings", cell: (row) => <Findings row={row} /> },
  ];
  return (
    <>
      <div className={filters.filters}>
        <span className={filters.group}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className={filters.chip}
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              <FormattedMessage
                id={`sheets.view.${one}`}
                values={{ count: rows.filter((row) => isIn(one, row)).length }}
              />
            </button>
          ))}
        </span>
      </div>
      <RecordTable
        label="sheets.rows"
        columns={columns}
        rows={seen.slice(0, most)}
        keyOf={({ row }) => String(row)}
        isQuiet={({ outcome }) => outcome === "already-known"}
      />
      {seen.length > most && (
        <button type="button" className={buttons.second} onClick={() => setMost(most + shownAtOnce)}>
          <FormattedMessage id="sheets.more" values={{ shown: most, total: seen.length }} />
        </button>
      )}
    </>
  );
}

function Outcome({ row: { outcome, id }, isTaken }: { readonly row: SheetRow; readonly isTaken: boolean }) {
  const words = <FormattedMessage id={`sheets.${isTaken && outcome === "accepted" ? "submitted" : outcome}`} />;
  if (id === null) return words;
  return (
    <Link to="/reports/$id" params={{ id }}>
      {words}
    </Link>
  );
}

function Findings({ row: { row, findings } }: { readonly row: SheetRow }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map(({ code, severity, message, place }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place
        <li key={`${code}${index}`}>
          <FindingSign severity={severity} />
          <span>
            {message}{" "}
            <code
              className={styles.place}
            >{`${place.row === row ? "" : `${place.sheet}!`}${place.column ?? ""}${place.row}`}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
