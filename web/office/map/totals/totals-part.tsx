import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import type { Fate, ProgrammeLedger } from "../../../shared/api/answers.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { type AreaUnit, formatArea, formatNumber } from "../../../shared/numbers.ts";
import { OpeningNumber } from "../../../shared/opening-number.tsx";
import { Swatch } from "../../../shared/swatch.tsx";
import { useChangeAddress } from "../../use-address.ts";
import { isOnly, only, type SwitchableLayer, writeHidden } from "../layer-names.ts";
import styles from "./totals-bar.module.css";

interface TotalsPartProps {
  readonly fate: Fate;
  readonly ledger: ProgrammeLedger;
  readonly hidden: ReadonlySet<SwitchableLayer>;
  readonly written: string;
  readonly unit: AreaUnit;
}

/** The report type that most often gives this fate: where the number's list of reports begins. */
const givenBy: Readonly<Record<Fate, string>> = {
  suspected: "hazard-report",
  confirmed: "hazard-report",
  cancelled: "non-technical-survey",
  reduced: "technical-survey",
  cleared: "clearance-completion",
};

/** One term of the equation; its number opens to square metres, pieces and the reports behind it. */
export function TotalsPart({ fate, ledger, hidden, written, unit }: TotalsPartProps) {
  const intl = useIntl();
  const { language } = useReader();
  const change = useChangeAddress();
  const squareMetres = ledger[`${fate}SquareMetres`];
  const name = intl.formatMessage({ id: `layer.${fate}` });
  const line = (words: string, area: number) => (
    <p className={styles.line}>
      <span>{words}</span>
      <span className={styles.figure}>{formatArea(area, "m2", language)} m²</span>
    </p>
  );
  return (
    <div className={styles.term}>
      <span className={styles.name}>
        <Swatch name={fate} />
        <FormattedMessage id={`totals.part.${fate}`} />
      </span>
      <OpeningNumber
        label={`${name}: ${written} ${intl.formatMessage({ id: `unit.${unit}` })}`}
        behind={
          <div className={styles.behind}>
            {line(name, squareMetres)}
            {fate === "cleared" && (
              <>
                {line(intl.formatMessage({ id: "totals.mineClearance" }), ledger.clearedMineSquareMetres)}
                {line(intl.formatMessage({ id: "totals.battleAreaClearance" }), ledger.clearedBattleAreaSquareMetres)}
              </>
            )}
            {(fate === "cleared" || fate === "reduced" || fate === "cancelled") &&
              line(intl.formatMessage({ id: "totals.outside" }), ledger.outside[`${fate}SquareMetres`])}
            <p className={styles.pieces}>
              <FormattedMessage
                id="totals.pieces"
                values={{ count: ledger.pieces[fate], number: formatNumber(ledger.pieces[fate], language) }}
              />
            </p>
            <p className={styles.ways}>
              <button
                type="button"
                className={styles.way}
                onClick={() => change({ hide: writeHidden(only(hidden, fate)) }, { replace: true })}
              >
                <FormattedMessage id={isOnly(hidden, fate) ? "totals.showAll" : "totals.showOnly"} />
              </button>
              <Link to="/reports" search={{ type: givenBy[fate], state: "approved" }}>
                <FormattedMessage id="totals.reports" />
              </Link>
            </p>
          </div>
        }
      >
        {written}
      </OpeningNumber>
    </div>
  );
}
