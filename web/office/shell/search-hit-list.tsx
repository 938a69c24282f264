import { FormattedMessage, useIntl } from "react-intl";
import { useTypeWords } from "../../shared/report-words.ts";
import styles from "./search-box.module.css";
import type { SearchHit } from "./search-hits.ts";

interface SearchHitListProps {
  readonly id: string;
  readonly isListed: boolean;
  readonly hits: readonly SearchHit[];
  readonly active: number;
  /** What was looked for in vain, or undefined while there is an answer or one is awaited. */
  readonly inVain: string | undefined;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The answers under the search box; the box keeps the focus and handles the keys. */
export function SearchHitList({ id, isListed, hits, active, inVain, onPoint, onOpen }: SearchHitListProps) {
  const intl = useIntl();
  const typeInWords = useTypeWords();
  // A report's words begin with the code of its type.
  const wordsOf = ({ kind, label }: SearchHit) =>
    kind === "report" ? label.replace(/^[^ ]+/, (type) => typeInWords(type)) : label;
  return (
    <div
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={intl.formatMessage({ id: "search.results" })}
      hidden={!isListed}
    >
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
        <div
          key={hit.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.hit}
          onPointerEnter={() => onPoint(index)}
          onClick={() => onOpen(hit)}
        >
          <span className={styles.label}>{wordsOf(hit)}</span>
          <span className={styles.kind}>
            <FormattedMessage id={`search.${hit.kind}`} />
          </span>
        </div>
      ))}
      {inVain !== undefined && (
        <p className={styles.none}>
          <FormattedMessage id="search.none" values={{ text: inVain }} />
        </p>
      )}
    </div>
  );
}
