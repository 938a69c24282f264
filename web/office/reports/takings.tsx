import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { ReportState, Taking } from "../../shared/api/answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import { Swatch } from "../../shared/swatch.tsx";
import table from "../../shared/table.module.css";
import styles from "./takings.module.css";

/** What an approved report changed on the ground: area by area, fate by fate, in m². */
export function Takings({ takings, state }: { readonly takings: readonly Taking[]; readonly state: ReportState }) {
  const { language } = useReader();
  if (takings.length === 0) {
    return (
      <p className={styles.none}>
        <FormattedMessage id={state === "approved" ? "takings.none" : "takings.notYet"} />
      </p>
    );
  }
  return (
    <table className={table.table}>
      <tbody>
        {takings.map(({ hazardCode, column, squareMetres }) => (
          <tr key={`${hazardCode}${column}`}>
            <td>
              <span className={styles.fate}>
                {column !== "opened" && column !== "added" && <Swatch name={column} />}
                <FormattedMessage id={`column.${column}`} />
              </span>
            </td>
            <td>
              {hazardCode === null ? (
                <FormattedMessage id="map.outsideAnyArea" />
              ) : (
                <Link to="/areas/$code" params={{ code: hazardCode }}>
                  {hazardCode}
                </Link>
              )}
            </td>
            <td className={table.right}>{formatArea(squareMetres, "m2", language)} m²</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
