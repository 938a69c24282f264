import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import type { Units } from "../../../shared/api/answers.ts";
import { programmeQuery } from "../../../shared/api/queries.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../../shared/numbers.ts";
import { Swatch } from "../../../shared/swatch.tsx";
import styles from "./legend.module.css";

/** What is not known has a sign and a count of its own, and no switch: it is always drawn. */
export function CountOfUnits({ units, on }: { units: Units | undefined; on: string | undefined }) {
  const { language } = useReader();
  const isRestricted = useQuery(programmeQuery).data?.isRestricted ?? false;
  const unknown = units?.features.filter(
    ({ properties: { informationSince } }) => informationSince === null || (on !== undefined && informationSince > on),
  ).length;
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <Swatch name="no-information" />
        <span className={styles.words}>
          <FormattedMessage id={isRestricted ? "restricted.legend" : "layer.no-information"} />
        </span>
        {!isRestricted && unknown !== undefined && unknown > 0 && (
          <span className={styles.count}>
            <FormattedMessage id="legend.units" values={{ count: unknown, number: formatNumber(unknown, language) }} />
          </span>
        )}
      </div>
      <div className={styles.row}>
        <Swatch name="outside-programme" />
        <span className={styles.words}>
          <FormattedMessage id="layer.outside-programme" />
        </span>
      </div>
      <p className={styles.warning}>
        <FormattedMessage id={isRestricted ? "restricted.map" : "legend.blank"} />
      </p>
    </div>
  );
}
