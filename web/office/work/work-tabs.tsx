import { FormattedMessage, useIntl } from "react-intl";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import type { ShownList, WorkListName } from "./work-lists.ts";
import styles from "./work-page.module.css";

interface WorkTabsProps {
  readonly lists: readonly ShownList[];
  readonly shown: WorkListName;
  readonly choose: (name: WorkListName) => void;
}

/** The lists with how much waits in each. */
export function WorkTabs({ lists, shown, choose }: WorkTabsProps) {
  const intl = useIntl();
  const { language } = useReader();
  return (
    <nav className={styles.tabs} aria-label={intl.formatMessage({ id: "work.lists" })}>
      {lists.map(({ name, total }) => (
        <button
          key={name}
          type="button"
          className={styles.tab}
          aria-current={name === shown ? "true" : undefined}
          onClick={() => choose(name)}
        >
          <FormattedMessage id={`work.list.${name}`} />
          <span className={styles.count} data-none={total === 0}>
            {formatNumber(total, language)}
          </span>
        </button>
      ))}
    </nav>
  );
}
