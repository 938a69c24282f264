import { FormattedMessage } from "react-intl";
import type { ReportState } from "./api/answers.ts";
import styles from "./state-sign.module.css";

/** The state of a report: an open ring waits, a full one counts, a barred one does not. */
export function StateSign({ state }: { readonly state: ReportState }) {
  return (
    <span className={styles.state} data-state={state}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.6" className={styles.ring} />
        {(state === "rejected" || state === "superseded") && (
          <path d="M2.700 9.300 9.300 2.700" className={styles.bar} />
        )}
      </svg>
      <FormattedMessage id={`state.${state}`} />
    </span>
  );
}
