import { useQuery } from "@tanstack/react-query";
import { FormattedMessage, useIntl } from "react-intl";
import type { ProgrammeLedger } from "../../../shared/api/answers.ts";
import { programmeQuery } from "../../../shared/api/queries.ts";
import { addressOf } from "../../../shared/api/request.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { type AreaUnit, formatArea } from "../../../shared/numbers.ts";
import { OpeningNumber } from "../../../shared/opening-number.tsx";
import { useAddress } from "../../use-address.ts";
import styles from "./totals-bar.module.css";

interface WholeBehindProps {
  readonly ledger: ProgrammeLedger;
  readonly whole: number;
  readonly written: string;
  readonly unit: AreaUnit;
}

/** The right side of the equation: everything ever opened, and the check that nothing was lost on the way. */
export function WholeBehind({ ledger, whole, written, unit }: WholeBehindProps) {
  const intl = useIntl();
  const { language } = useReader();
  const { on } = useAddress();
  const isRestricted = useQuery(programmeQuery).data?.isRestricted ?? false;
  const write = (squareMetres: number) => `${formatArea(squareMetres, "m2", language)} m²`;
  const isBalanced = Math.abs(ledger.differenceSquareMetres) <= Math.max(1, whole * 1e-9);
  const lines = [
    ["ledger.opened", ledger.openedSquareMetres],
    ["ledger.added", ledger.addedSquareMetres],
    ["totals.remainingWord", ledger.remainingSquareMetres],
    ["totals.releasedWord", ledger.releasedSquareMetres],
  ] as const;
  return (
    <div className={styles.whole}>
      <span className={styles.name}>
        <FormattedMessage
          id={isRestricted ? "restricted.whole" : "totals.whole"}
          values={{ unit: intl.formatMessage({ id: `unit.${unit}` }) }}
        />
      </span>
      <OpeningNumber
        label={intl.formatMessage(
          { id: isRestricted ? "restricted.wholeLabel" : "totals.wholeLabel" },
          { area: written, unit: intl.formatMessage({ id: `unit.${unit}` }) },
        )}
        behind={
          <div className={styles.behind}>
            {lines.map(([id, area]) => (
              <p key={id} className={styles.line}>
                <span>
                  <FormattedMessage id={id} />
                </span>
                <span className={styles.figure}>{write(area)}</span>
              </p>
            ))}
            <p className={styles.pieces}>
              {isBalanced ? (
                <FormattedMessage id="totals.balanced" values={{ area: write(whole) }} />
              ) : (
                <FormattedMessage id="ledger.unbalanced" values={{ area: write(ledger.differenceSquareMetres) }} />
              )}
            </p>
            {isRestricted && (
              <p className={styles.pieces}>
                <FormattedMessage id="restricted.totals" />
              </p>
            )}
            <p className={styles.ways}>
              <a href={addressOf("/api/ledger.csv", { on })} download>
                <FormattedMessage id="list.csv" />
              </a>
            </p>
          </div>
        }
      >
        <strong>{written}</strong>
      </OpeningNumber>
      <span className={styles.check} data-balanced={isBalanced}>
        {isBalanced ? (
          <FormattedMessage id={isRestricted ? "restricted.notWhole" : "totals.addsUp"} />
        ) : (
          <FormattedMessage id="ledger.unbalanced" values={{ area: write(ledger.differenceSquareMetres) }} />
        )}
      </span>
    </div>
  );
}
