import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { Icon } from "../../shared/icon.tsx";
import styles from "./tabs.module.css";
import { usePages } from "./use-pages.ts";
import { WorkCount } from "./work-count.tsx";

/** The pages along the bottom of a phone, in reach of a thumb. */
export function Tabs() {
  const intl = useIntl();
  const { main } = usePages();
  return (
    <nav className={styles.tabs} aria-label={intl.formatMessage({ id: "shell.pages" })}>
      {main.map(({ to, label, icon }) => (
        <Link
          key={to}
          to={to}
          className={styles.tab ?? ""}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          <span className={styles.icon}>
            <Icon name={icon} />
            {to === "/work" && <WorkCount />}
          </span>
          <FormattedMessage id={label} />
        </Link>
      ))}
    </nav>
  );
}
