import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { alertsQuery } from "../../shared/api/ordnance-queries.ts";
import { dateInWords } from "../../shared/days.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea } from "../../shared/numbers.ts";
import styles from "./alert-bar.module.css";

/** A mine on released land is said on every page, and cannot be put away: it ends when the ground is closed again. */
export function AlertBar() {
  const intl = useIntl();
  const { language } = useReader();
  const alerts = useQuery(alertsQuery).data?.items ?? [];
  const [first, ...others] = alerts;
  if (first === undefined) return null;
  const { reportId, hazardCodes, quantity, dateOfInformation, squareMetres, certificates } = first;
  const codes = certificates.map(({ shortCode }) => shortCode).join(", ");
  return (
    <section className={styles.bar} aria-label={intl.formatMessage({ id: "alert.label" })}>
      <svg className={styles.mark} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M9 1.500 17 16H1z" />
        <path d="M9 7v4M9 13.200v.6" />
      </svg>
      <p className={styles.words}>
        <strong>
          <FormattedMessage
            id="alert.found"
            values={{
              area: hazardCodes.join(", "),
              count: quantity,
              date: dateInWords(dateOfInformation, language),
            }}
          />
        </strong>{" "}
        <FormattedMessage
          id="alert.ground"
          values={{ squareMetres: `${formatArea(squareMetres, "m2", language)} m²` }}
        />{" "}
        {codes !== "" && <FormattedMessage id="alert.certificates" values={{ codes }} />}
      </p>
      <Link className={styles.way ?? ""} to="/reports/$id" params={{ id: reportId }}>
        <FormattedMessage id="alert.report" />
      </Link>
      {others.length > 0 && (
        <Link className={styles.way ?? ""} to="/reports" search={{ type: "post-clearance-finding", state: "approved" }}>
          <FormattedMessage id="alert.more" values={{ count: others.length }} />
        </Link>
      )}
    </section>
  );
}
