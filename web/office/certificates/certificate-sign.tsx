import { FormattedMessage } from "react-intl";
import type { CertificateStatus } from "../../shared/api/certificate-answers.ts";
import styles from "./certificates.module.css";

/** What a certificate is worth: shape and words say it, before any colour. */
export function CertificateSign({ status }: { readonly status: CertificateStatus }) {
  return (
    <span className={styles.sign} data-status={status}>
      <StatusShape status={status} size={14} />
      <FormattedMessage id={`certificate.${status}`} />
    </span>
  );
}

/** A full ring holds; a barred one was replaced; an octagon means: do not rely on it; an open one is not ours. */
export function StatusShape({
  status,
  size,
}: {
  readonly status: CertificateStatus | "unknown";
  readonly size: number;
}) {
  return (
    <svg
      className={styles.shape}
      data-status={status}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {(status === "reopened" || status === "unsupported") && (
        <>
          <path className={styles.fill} d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
          <path className={styles.glyph} d="M5.500 5.500l5 5M10.500 5.500l-5 5" />
        </>
      )}
      {status === "valid" && (
        <>
          <circle className={styles.fill} cx="8" cy="8" r="7" />
          <path className={styles.glyph} d="M4.800 8.300l2.200 2.200 4.300-4.700" />
        </>
      )}
      {status === "superseded" && (
        <>
          <circle className={styles.ring} cx="8" cy="8" r="6.500" />
          <path className={styles.ring} d="M3.500 12.500 12.500 3.500" />
        </>
      )}
      {status === "unknown" && (
        <>
          <circle className={styles.ring} cx="8" cy="8" r="6.500" />
          <path className={styles.ring} d="M6 6.200a2 2 0 1 1 2.800 1.900c-.6.3-.8.6-.8 1.300M8 11.600v.1" />
        </>
      )}
    </svg>
  );
}
