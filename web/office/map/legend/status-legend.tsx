import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { HazardStatus, ProgrammeLedger } from "../../../shared/api/answers.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../../shared/numbers.ts";
import { Swatch } from "../../../shared/swatch.tsx";
import styles from "./legend.module.css";

const statuses = [
  ["open", "open"],
  ["worked-on", "workedOn"],
  ["closed", "closed"],
  ["covered", "covered"],
] as const satisfies readonly (readonly [HazardStatus, keyof ProgrammeLedger["hazards"]])[];

/** Outline says status; each count opens the list of those areas. */
export function StatusLegend({ ledger }: { readonly ledger: ProgrammeLedger | undefined }) {
  const { language } = useReader();
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <FormattedMessage id="legend.outline" />
      </h3>
      <ul>
        {statuses.map(([status, key]) => (
          <li key={status} className={styles.row}>
            <Swatch name={status} />
            <span className={styles.words}>
              <FormattedMessage id={`status.${status}`} />
            </span>
            {ledger !== undefined && (
              <Link to="/areas" search={{ status }} className={styles.opens ?? ""}>
                {formatNumber(ledger.hazards[key], language)}
              </Link>
            )}
          </li>
        ))}
        <li className={styles.row}>
          <Swatch name="reopened" />
          <span className={styles.words}>
            <FormattedMessage id="layer.reopened" />
          </span>
        </li>
      </ul>
    </div>
  );
}
