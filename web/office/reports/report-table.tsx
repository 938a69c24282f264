import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportRow } from "../../shared/api/answers.ts";
import { instantInTable } from "../../shared/days.ts";
import { useTypeWords } from "../../shared/report-words.ts";
import { StateSign } from "../../shared/state-sign.tsx";
import table from "../../shared/table.module.css";
import styles from "./report-table.module.css";

const columns = ["state", "type", "area", "date", "by", "submitted", "findings"] as const;

/** Reports, newest first, with both times: when it was so, and when it was handed in. */
export function ReportTable({ rows, active }: { readonly rows: readonly ReportRow[]; readonly active: number }) {
  const typeInWords = useTypeWords();
  return (
    <div className={table.scroller}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                <FormattedMessage id={`reports.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} id={`report-${index}`} className={styles.row} data-active={index === active}>
              <td data-column="state">
                <StateSign state={row.state} />
              </td>
              <td>
                <Link to="/reports/$id" params={{ id: row.id }}>
                  {typeInWords(row.type)}
                </Link>
              </td>
              <td>
                {row.hazardCode === null ? (
                  "—"
                ) : (
                  <Link to="/areas/$code" params={{ code: row.hazardCode }}>
                    {row.hazardCode}
                  </Link>
                )}
              </td>
              <td className={table.plain}>{row.dateOfInformation}</td>
              <td data-column="by">
                {row.reportedBy.name === null ? <NotShown /> : row.reportedBy.name}, {row.reportedBy.organisation}
              </td>
              <td data-column="submitted" className={table.plain}>
                {row.submittedAt === null ? "—" : instantInTable(row.submittedAt)}
              </td>
              <td data-column="findings" className={table.number}>
                {row.findingCount === null ? <NotShown /> : row.findingCount === 0 ? "—" : row.findingCount}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
