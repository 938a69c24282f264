import { FormattedMessage } from "react-intl";
import styles from "./ordnance.module.css";

/** The sign that sources contradict each other: of one value, or on how many. */
export function Disagree({ count }: { readonly count?: number }) {
  return (
    <span className={styles.disagree}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 4h8M2 8h8M8.500 1.500l-5 9" />
      </svg>
      {count === undefined ? (
        <FormattedMessage id="ordnance.disagree" />
      ) : (
        <FormattedMessage id="ordnance.disagreeCount" values={{ count }} />
      )}
    </span>
  );
}
