import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { HazardLedger, LedgerColumn, LedgerRow } from "./api/answers.ts";
import { useReader } from "./i18n/use-reader.ts";
import styles from "./land-ledger.module.css";
import { formatArea } from "./numbers.ts";
import { OpeningNumber } from "./opening-number.tsx";
import { useTypeWords } from "./report-words.ts";
import { Swatch, type SwatchName } from "./swatch.tsx";

interface LandLedgerProps {
  readonly ledger: HazardLedger;
  readonly rows: readonly LedgerRow[];
  /** The column whose ground the reader points at, for the map beside it. */
  readonly pointedAt?: (column: LedgerColumn | undefined) => void;
}

const parts = ["opened", "added", "cancelled", "reduced", "cleared"] as const;
const signs = { opened: "", added: "+", cancelled: "\u2212", reduced: "\u2212", cleared: "\u2212" } as const;

/** The sum that adds up in front of you: remaining = opened + added − cancelled − reduced − cleared, in m². */
export function LandLedger({ ledger, rows, pointedAt }: LandLedgerProps) {
  const main = ledger.confirmedSquareMetres > ledger.suspectedSquareMetres ? "confirmed" : "suspected";
  const line = (column: LedgerColumn, sign: string, squareMetres: number, className = "") => (
    <tr
      key={column}
      className={className}
      onPointerEnter={() => pointedAt?.(column)}
      onPointerLeave={() => pointedAt?.(undefined)}
    >
      <td className={styles.sign}>{sign}</td>
      <th scope="row">
        <span className={styles.what}>
          {column !== "opened" && column !== "added" && <Swatch name={column} />}
          <FormattedMessage id={`ledger.${column}`} />
        </span>
      </th>
      <td className={styles.number}>
        <LedgerNumber column={column} squareMetres={squareMetres} rows={rows.filter((row) => row.column === column)} />
      </td>
    </tr>
  );
  return (
    <>
      <table className={styles.ledger}>
        <caption className={styles.caption}>
          <FormattedMessage id="ledger.title" />
          <span className={styles.unit}>m²</span>
        </caption>
        <tbody>
          {parts.map((part) => line(part, signs[part], ledger[`${part}SquareMetres`]))}
          <tr className={styles.sum}>
            <td className={styles.sign}>=</td>
            <th scope="row">
              <span className={styles.what}>
                <Swatch name={main satisfies SwatchName} />
                <FormattedMessage id="ledger.remaining" />
              </span>
            </th>
            <td className={styles.number}>
              <RemainingNumber squareMetres={ledger.remainingSquareMetres} rows={rows} />
            </td>
          </tr>
          {line("suspected", "", ledger.suspectedSquareMetres, styles.part)}
          {line("confirmed", "", ledger.confirmedSquareMetres, styles.part)}
        </tbody>
      </table>
      <Balance difference={ledger.differenceSquareMetres} />
    </>
  );
}

function RemainingNumber({ squareMetres, rows }: { squareMetres: number; rows: readonly LedgerRow[] }) {
  const remaining = rows.filter(({ column }) => column === "suspected" || column === "confirmed");
  return <LedgerNumber column="remaining" squareMetres={squareMetres} rows={remaining} />;
}

interface LedgerNumberProps {
  readonly column: LedgerColumn | "remaining";
  readonly squareMetres: number;
  readonly rows: readonly LedgerRow[];
}

function LedgerNumber({ column, squareMetres, rows }: LedgerNumberProps) {
  const intl = useIntl();
  const { language } = useReader();
  const written = formatArea(squareMetres, "m2", language);
  if (rows.length === 0) return <>{written}</>;
  const label = intl.formatMessage(
    { id: "ledger.opens" },
    { column: intl.formatMessage({ id: `ledger.${column}` }), area: written, count: rows.length },
  );
  return (
    <OpeningNumber label={label} behind={<LedgerRows rows={rows} />}>
      {written}
    </OpeningNumber>
  );
}

/** The reports a number is made of, each with its share. */
function LedgerRows({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const typeInWords = useTypeWords();
  const { language } = useReader();
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.reportId}${row.column}`} className={styles.behind}>
          <span>
            <Link to="/reports/$id" params={{ id: row.reportId }}>
              {typeInWords(row.reportType)}
            </Link>
            <span className={styles.date}>{row.dateOfInformation}</span>
          </span>
          <span className={styles.area}>{formatArea(row.squareMetres, "m2", language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Says that the sum adds up, or by how much it does not: never silent. */
function Balance({ difference }: { readonly difference: number }) {
  const { language } = useReader();
  const isBalanced = Math.abs(difference) <= 1;
  return (
    <p className={styles.balance} data-balanced={isBalanced}>
      {isBalanced ? (
        <FormattedMessage id="ledger.balanced" />
      ) : (
        <FormattedMessage id="ledger.unbalanced" values={{ area: formatArea(difference, "m2", language) }} />
      )}
    </p>
  );
}
