import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { programmeQuery } from "../../shared/api/queries.ts";
import { nameIn } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { AccountMenu } from "./account-menu.tsx";
import styles from "./header.module.css";
import { LanguageChoice } from "./language-choice.tsx";
import { Mark } from "./mark.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeChoiceButton } from "./theme-choice.tsx";
import { usePages } from "./use-pages.ts";
import { WorkCount } from "./work-count.tsx";

export function Header() {
  const { language } = useReader();
  const intl = useIntl();
  const programme = useQuery(programmeQuery).data;
  const { main } = usePages();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        <FormattedMessage id="shell.skip" />
      </a>
      <Link to="/" className={styles.brand ?? ""} aria-label={intl.formatMessage({ id: "shell.home" })}>
        <Mark />
        <span className={styles.word}>Homeground</span>
      </Link>
      {programme !== undefined && <span className={styles.programme}>{nameIn(language, programme.name)}</span>}
      <nav className={styles.nav} aria-label={intl.formatMessage({ id: "shell.pages" })}>
        {main.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={styles.page ?? ""}
            activeOptions={{ exact: to === "/", includeSearch: false }}
            activeProps={{ "aria-current": "page" }}
          >
            <FormattedMessage id={label} />
            {to === "/work" && <WorkCount />}
          </Link>
        ))}
      </nav>
      <div className={styles.end}>
        <SearchBox />
        <LanguageChoice />
        <ThemeChoiceButton />
        <AccountMenu />
      </div>
    </header>
  );
}
