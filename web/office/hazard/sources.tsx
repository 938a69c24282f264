import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import { reportQuery } from "../../shared/api/queries.ts";
import { Hash } from "../../shared/hash.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import table from "../../shared/table.module.css";
import styles from "./hazard-page.module.css";

/** Down to the source: which file and row each report came from, and the SHA-256 that proves it. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const typeInWords = useTypeWords();
  const reports = useQueries({ queries: ids.map(reportQuery) }).flatMap(({ data }) => data ?? []);
  if (reports.length === 0) return null;
  return (
    <section className={table.section}>
      <h2 className={styles.heading}>
        <FormattedMessage id="sources.title" />
      </h2>
      <div className={table.scroller}>
        <table className={table.table}>
          <thead>
            <tr>
              {(["report", "date", "file", "row", "hash"] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`sources.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map(({ document, sha256 }) => (
              <tr key={document.id}>
                <td>
                  <Link to="/reports/$id" params={{ id: document.id }}>
                    {typeInWords(document.type)}
                  </Link>
                </td>
                <td className={table.plain}>{document.dateOfInformation}</td>
                <td>
                  {document.withheld?.includes("provenance") ? (
                    <NotShown />
                  ) : (
                    (document.provenance?.fileName ?? <FormattedMessage id="sources.typed" />)
                  )}
                </td>
                <td className={table.number}>{document.provenance?.row ?? "—"}</td>
                <td>
                  <Hash value={document.provenance?.fileSha256 ?? sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
