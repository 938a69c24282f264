import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import styles from "./office-nav.module.css";
import { usePages } from "./use-pages.ts";

/** One row over the pages that run the programme: only those that are yours. */
export function OfficeNav() {
  const intl = useIntl();
  const { office } = usePages();
  if (office.length < 2) return null;
  return (
    <nav className={styles.nav} aria-label={intl.formatMessage({ id: "office.pages" })}>
      {office.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={styles.page ?? ""}
          activeOptions={{ includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          <FormattedMessage id={label} />
        </Link>
      ))}
    </nav>
  );
}
