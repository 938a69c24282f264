import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { MessageKey } from "./i18n/catalogue.ts";
import styles from "./record-table.module.css";

export interface RecordColumn<Row> {
  readonly id: string;
  readonly label: MessageKey;
  readonly cell: (row: Row) => ReactNode;
  /** The name of the row: what it is called, first on a phone. */
  readonly isHead?: boolean;
  readonly isPlain?: boolean;
}

interface RecordTableProps<Row> {
  readonly label: MessageKey;
  readonly columns: readonly RecordColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly isQuiet?: (row: Row) => boolean;
}

/** A table on a wide screen and on paper; on a phone each row is a card with its labels, and nothing is left out. */
export function RecordTable<Row>({ label, columns, rows, keyOf, isQuiet }: RecordTableProps<Row>) {
  const intl = useIntl();
  return (
    <table className={styles.table} aria-label={intl.formatMessage({ id: label })}>
      <thead>
        <tr>
          {columns.map(({ id, label: words }) => (
            <th key={id} scope="col">
              <FormattedMessage id={words} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-quiet={isQuiet?.(row) ?? false}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} label={intl.formatMessage({ id: column.label })} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, label }: { column: RecordColumn<Row>; row: Row; label: string }) {
  const { cell, isHead = false, isPlain = false } = column;
  return isHead ? (
    <th scope="row" className={styles.head} data-plain={isPlain}>
      {cell(row)}
    </th>
  ) : (
    <td data-label={label} data-plain={isPlain}>
      <div className={styles.value}>{cell(row)}</div>
    </td>
  );
}
