import { FormattedMessage } from "react-intl";
import type { HazardKind, HazardStatus } from "./api/answers.ts";
import styles from "./land-signs.module.css";
import { Swatch } from "./swatch.tsx";

/** Kind and status of an area, each with its sign. */
export function LandSigns({ kind, status }: { readonly kind: HazardKind; readonly status: HazardStatus }) {
  return (
    <>
      <p className={styles.signs}>
        <span className={styles.sign}>
          <Swatch name={kind} />
          <FormattedMessage id={`kind.${kind}`} />
        </span>
        <span className={styles.sign}>
          <Swatch name={status} />
          <FormattedMessage id={`status.${status}`} />
        </span>
      </p>
      {status === "covered" && (
        <p className={styles.covered}>
          <FormattedMessage id="hazard.covered" />
        </p>
      )}
    </>
  );
}
