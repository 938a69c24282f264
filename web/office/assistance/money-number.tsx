import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { LedgerLine } from "../../../src/modules/assistance/assistance-totals.ts";
import type { MoneySum } from "../../../src/modules/assistance/money-sum.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { OpeningNumber } from "../../shared/opening-number.tsx";
import styles from "./assistance.module.css";
import { formatMoney } from "./format-money.ts";

interface MoneyNumberProps {
  /** What the number is, for people who do not see where it stands. */
  readonly what: string;
  readonly sum: MoneySum;
  /** All lines of the kind: those that the sum is of are found by their reports. */
  readonly lines: readonly LedgerLine[];
}

/** A sum in US dollars; behind it each record, in the currency it was given in. */
export function MoneyNumber({ what, sum, lines }: MoneyNumberProps) {
  const intl = useIntl();
  const { language } = useReader();
  const count = sum.reportIds.length;
  if (count === 0) return <span className={styles.nothing}>—</span>;
  const own = new Set(sum.reportIds);
  const amount = formatMoney(sum.usdCents, language);
  return (
    <>
      <OpeningNumber
        label={intl.formatMessage({ id: "assistance.opens" }, { what, amount: `${amount} USD`, count })}
        behind={<Lines lines={lines.filter(({ reportId }) => own.has(reportId))} />}
      >
        {amount}
      </OpeningNumber>
      {sum.withoutUsd.length > 0 && (
        <span className={styles.silent}>
          <FormattedMessage id="assistance.withoutUsd" values={{ count: sum.withoutUsd.length }} />
        </span>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const { language } = useReader();
  return (
    <ul>
      {lines.map(({ reportId, key, years, source, isRest, cents, currency, usdCents }) => (
        <li key={reportId} className={styles.behind}>
          <span>
            <Link to="/reports/$id" params={{ id: reportId }}>
              {key}
            </Link>
            <span className={styles.about}>
              {years} · {source}
              {isRest && (
                <>
                  {" · "}
                  <FormattedMessage id="assistance.rest" />
                </>
              )}
            </span>
          </span>
          <span className={styles.amount}>
            {usdCents === null ? "—" : `${formatMoney(usdCents, language)} USD`}
            {cents !== null && currency !== "USD" && (
              <span className={styles.about}>
                {formatMoney(cents, language)} {currency}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
