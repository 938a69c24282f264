import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { type RecordColumn, recordColumns, valueUnder } from "../../../src/modules/reports/record-columns.ts";
import type { RecordLine } from "../../shared/api/record-answers.ts";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import table from "../../shared/record-table.module.css";
import { CellValue } from "./cell-value.tsx";
import styles from "./records.module.css";

/** The table of a type: a column for each field of its form that one of the rows fills. */
export function RecordRows({ type, rows }: { readonly type: ShownType; readonly rows: readonly RecordLine[] }) {
  const intl = useIntl();
  const { language } = useReader();
  // The way to an identity is for the vault alone.
  const columns = recordColumns(type).filter(({ field }) => field.name !== "identityId");
  const isFilled = ({ path }: RecordColumn) => rows.some((row) => valueUnder(row.body, path) !== undefined);
  const shown = columns.filter(isFilled);
  // Fields of a group go under their own names, and the group's before them where another has the same.
  const labelOf = ({ path }: RecordColumn) => {
    const group = path.includes(".") ? type.fieldLabels[path.split(".")[0] ?? ""]?.[language] : undefined;
    const own = type.fieldLabels[path]?.[language] ?? path;
    return group === undefined ? own : `${group}: ${own}`;
  };
  return (
    <>
      <div className={styles.table}>
        <table className={table.table} aria-label={type.label[language]}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="records.date" />
              </th>
              <th scope="col">
                <FormattedMessage id="records.organisation" />
              </th>
              {shown.map((column) => (
                <th key={column.path} scope="col">
                  {labelOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={table.head}>
                  <Link to="/reports/$id" params={{ id: row.id }}>
                    {row.dateOfInformation}
                  </Link>
                </th>
                <td data-label={intl.formatMessage({ id: "records.organisation" })}>
                  <div className={styles.value}>{row.reportedBy.organisation}</div>
                </td>
                {shown.map((column) => (
                  <td key={column.path} data-label={labelOf(column)}>
                    <div className={styles.value}>
                      <CellValue
                        type={type}
                        field={column.field}
                        value={valueUnder(row.body, column.path)}
                        isWithheld={row.withheld?.includes(`body.${column.path}`) ?? false}
                      />
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < columns.length && (
        <p className={styles.note}>
          <FormattedMessage id="records.leftOut" values={{ count: columns.length - shown.length }} />
        </p>
      )}
    </>
  );
}
