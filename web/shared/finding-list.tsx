import { FormattedMessage, useIntl } from "react-intl";
import type { Finding, Severity } from "../../src/modules/reports/finding.ts";
import styles from "./finding-list.module.css";

/** What the checks say: octagon, triangle and ring differ by shape before colour, and red stays with hazard alone. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place
        <li key={`${finding.code}${index}`} className={styles.finding}>
          <FindingSign severity={finding.severity} />
          <div>
            <p>{finding.message}</p>
            <p className={styles.source}>
              {finding.code}
              {finding.path !== "" && <> · {finding.path}</>}
              {finding.clause !== undefined && <> · {finding.clause}</>}
            </p>
          </div>
        </li>
      ))}
      {findings.length === 0 && (
        <li className={styles.none}>
          <FormattedMessage id="findings.none" />
        </li>
      )}
    </ul>
  );
}

export function FindingSign({ severity }: { readonly severity: Severity }) {
  const intl = useIntl();
  return (
    <svg
      className={styles.sign}
      data-severity={severity}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      role="img"
      aria-label={intl.formatMessage({ id: `findings.${severity}` })}
    >
      {severity === "error" && (
        <>
          <path className={styles.fill} d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path className={styles.glyph} d="M5.500 5.500l5 5M10.500 5.500l-5 5" />
        </>
      )}
      {severity === "warning" && (
        <>
          <path className={styles.fill} d="M8 1.500 15 14.500H1z" />
          <path className={styles.glyph} d="M8 6v4M8 12.300v.1" />
        </>
      )}
      {severity === "note" && (
        <>
          <circle className={styles.ring} cx="8" cy="8" r="6.500" />
          <path className={styles.glyph} d="M8 7.200v4M8 4.700v.1" />
        </>
      )}
    </svg>
  );
}
