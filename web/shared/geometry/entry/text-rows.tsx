import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { FindingSign } from "../../finding-list.tsx";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import { focusRow } from "../table/focus-row.ts";
import styles from "../table/vertex-table.module.css";

interface TextRowsProps {
  readonly rows: readonly string[];
  readonly change: (rows: readonly string[], mergeKey: string) => void;
  /** What is said of a row; `/texts/2` counts rows that are not blank. */
  readonly findingsOf: (row: number) => readonly Finding[];
  /** How a row was understood, below it. */
  readonly readingOf?: (row: number) => string | undefined;
  readonly example: string;
  readonly heading: ReactNode;
  /** A place has one row. */
  readonly isSingle?: boolean;
}

/** Places as text, one a row; the last row waits for the next. Several lines pasted into one row become rows. */
export function TextRows({ rows, change, findingsOf, readingOf, example, heading, isSingle = false }: TextRowsProps) {
  const intl = useIntl();
  const shown = isSingle ? [rows[0] ?? ""] : [...rows, ""];
  const put = (index: number, lines: readonly string[], mergeKey: string) => {
    change(withoutBlankEnd(shown.toSpliced(index, 1, ...lines)), mergeKey);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, index: number) => {
    const lines = event.clipboardData
      .getData("text")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "");
    if (lines.length < 2 || isSingle) return;
    event.preventDefault();
    put(index, lines, `paste${index}`);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    focusRow(event.currentTarget, by);
  };
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="geometry.number" />
            </th>
            <th scope="col" colSpan={2}>
              {heading}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((text, index) => {
            const number = index + 1;
            const findings = findingsOf(index);
            const reading = readingOf?.(index);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
              <tr key={index} className={styles.row}>
                <th scope="row" className={styles.number}>
                  {text === "" && !isSingle ? "+" : number}
                </th>
                <td>
                  <input
                    className={styles.place}
                    value={text}
                    data-place
                    spellCheck={false}
                    autoComplete="off"
                    maxLength={120}
                    placeholder={index === shown.length - 1 ? example : undefined}
                    aria-label={intl.formatMessage({ id: "geometry.cornerLabel" }, { number })}
                    aria-invalid={findings.some(({ severity }) => severity === "error")}
                    onChange={({ target }) => put(index, [target.value], `row${index}`)}
                    onPaste={(event) => paste(event, index)}
                    onKeyDown={keys}
                  />
                  {reading !== undefined && <p className={styles.reading}>{reading}</p>}
                  <RowFindings findings={findings} />
                </td>
                <td className={styles.acts}>
                  {text !== "" && (
                    <IconButton
                      label={intl.formatMessage({ id: "geometry.deleteNumber" }, { number })}
                      onClick={() => put(index, isSingle ? [""] : [], `delete${index}${text}`)}
                    >
                      <Icon name="remove" size={16} />
                    </IconButton>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What the checks say, in the row they mean. */
export function RowFindings({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map(({ code, severity, message }) => (
    <p key={code} className={styles.said}>
      <FindingSign severity={severity} />
      <span>{message}</span>
    </p>
  ));
}

function withoutBlankEnd(rows: readonly string[]): readonly string[] {
  return rows.slice(0, rows.findLastIndex((row) => row !== "") + 1);
}
