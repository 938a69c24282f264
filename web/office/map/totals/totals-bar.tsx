import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { FormattedMessage } from "react-intl";
import type { Fate, ProgrammeLedger } from "../../../shared/api/answers.ts";
import { ledgerQuery } from "../../../shared/api/queries.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { formatArea, unitFor } from "../../../shared/numbers.ts";
import { useAddress } from "../../use-address.ts";
import { fates, type SwitchableLayer } from "../layer-names.ts";
import { LandBar } from "./land-bar.tsx";
import styles from "./totals-bar.module.css";
import { TotalsPart } from "./totals-part.tsx";
import { WholeBehind } from "./whole-behind.tsx";

/** The programme's land as an equation: suspected + confirmed, cancelled + reduced + cleared, and the whole they make. */
export function TotalsBar({ hidden }: { readonly hidden: ReadonlySet<SwitchableLayer> }) {
  const { language } = useReader();
  const { on } = useAddress();
  const ledger = useQuery(ledgerQuery(on)).data;
  if (ledger === undefined) return <div className={styles.totals} />;
  const whole = ledger.remainingSquareMetres + ledger.releasedSquareMetres;
  const unit = unitFor(whole);
  const write = (squareMetres: number) => formatArea(squareMetres, unit, language);
  return (
    <section className={styles.totals} data-testid="totals">
      <h2 className="visually-hidden">
        <FormattedMessage id="totals.title" />
      </h2>
      <LandBar ledger={ledger} hidden={hidden} unit={unit} />
      <div className={styles.equation}>
        {fates.map((fate, index) => (
          <Fragment key={fate}>
            {index > 0 && <span className={styles.sign}>+</span>}
            <TotalsPart fate={fate} ledger={ledger} hidden={hidden} written={write(areaOf(ledger, fate))} unit={unit} />
          </Fragment>
        ))}
        <span className={styles.sign}>=</span>
        <WholeBehind ledger={ledger} whole={whole} written={write(whole)} unit={unit} />
      </div>
    </section>
  );
}

export function areaOf(ledger: ProgrammeLedger, fate: Fate): number {
  return ledger[`${fate}SquareMetres`];
}
