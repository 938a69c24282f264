import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { recordKinds } from "../../../src/modules/assistance/assistance-record.ts";
import type { DonorLedger } from "../../../src/modules/assistance/assistance-totals.ts";
import type { Assistance } from "../../shared/api/record-answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import styles from "./assistance.module.css";
import { formatMoney } from "./format-money.ts";
import { MoneyNumber } from "./money-number.tsx";

/** Donor by donor, what was asked, promised, given and spent; each column adds up in front of you. */
export function DonorTable({ donors, totals }: Pick<Assistance, "donors" | "totals">) {
  const intl = useIntl();
  const kinds = recordKinds.filter((kind) => totals[kind].reportIds.length > 0);
  const wordsOf = (kind: (typeof kinds)[number]) => intl.formatMessage({ id: `assistance.kind.${kind}` });
  return (
    <>
      <div className={styles.scroller}>
        <p className={styles.unit}>
          <FormattedMessage id="assistance.usd" />
        </p>
        <table className={styles.table} aria-label={intl.formatMessage({ id: "assistance.perDonor" })}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="assistance.donor" />
              </th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {wordsOf(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {donors.map((donor) => (
              <tr key={donor.key ?? ""}>
                <th scope="row">
                  <DonorName donor={donor} />
                </th>
                {kinds.map((kind) => (
                  <td key={kind} data-label={wordsOf(kind)}>
                    <MoneyNumber what={wordsOf(kind)} {...donor.columns[kind]} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className={styles.sum}>
              <th scope="row">
                <FormattedMessage id="assistance.sum" />
              </th>
              {kinds.map((kind) => (
                <td key={kind} data-label={wordsOf(kind)}>
                  <MoneyNumber
                    what={wordsOf(kind)}
                    sum={totals[kind]}
                    lines={donors.flatMap(({ columns }) => columns[kind].lines)}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <Balance donors={donors} totals={totals} />
    </>
  );
}

function DonorName({ donor: { key, name, reportId } }: { readonly donor: DonorLedger }) {
  if (key === null) return <FormattedMessage id="assistance.withoutDonor" />;
  if (reportId === null) return <FormattedMessage id="assistance.unknownDonor" values={{ key }} />;
  return (
    <Link to="/reports/$id" params={{ id: reportId }}>
      {name}
    </Link>
  );
}

/** Says that the donors add up to the sums, or that they do not: never silent. */
function Balance({ donors, totals }: Pick<Assistance, "donors" | "totals">) {
  const { language } = useReader();
  const off = recordKinds
    .map((kind) => ({
      donors: donors.reduce((sum, { columns }) => sum + columns[kind].sum.usdCents, 0),
      sum: totals[kind].usdCents,
    }))
    .find(({ donors: added, sum }) => added !== sum);
  return (
    <p className={styles.balance} data-balanced={off === undefined}>
      {off === undefined ? (
        <FormattedMessage id="assistance.addsUp" />
      ) : (
        <FormattedMessage
          id="assistance.doesNotAddUp"
          values={{ donors: formatMoney(off.donors, language), sum: formatMoney(off.sum, language) }}
        />
      )}
    </p>
  );
}
