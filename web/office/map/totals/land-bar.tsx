import { FormattedMessage, useIntl } from "react-intl";
import type { ProgrammeLedger } from "../../../shared/api/answers.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { type AreaUnit, formatArea } from "../../../shared/numbers.ts";
import { useChangeAddress } from "../../use-address.ts";
import { fates, only, type SwitchableLayer, writeHidden } from "../layer-names.ts";
import styles from "./land-bar.module.css";

interface LandBarProps {
  readonly ledger: ProgrammeLedger;
  readonly hidden: ReadonlySet<SwitchableLayer>;
  readonly unit: AreaUnit;
}

/** One bar, every square metre once; each part shows only itself on the map. Brackets say remaining and released. */
export function LandBar({ ledger, hidden, unit }: LandBarProps) {
  const intl = useIntl();
  const { language } = useReader();
  const change = useChangeAddress();
  const whole = Math.max(1, ledger.remainingSquareMetres + ledger.releasedSquareMetres);
  const share = (squareMetres: number) => `${(squareMetres / whole) * 100}%`;
  const bracket = (name: "remaining" | "released", squareMetres: number) => (
    <div
      className={styles.bracket}
      style={{ flexBasis: share(squareMetres) }}
      data-name={name}
      data-narrow={squareMetres < whole * 0.25}
    >
      <span className={styles.bracketWords}>
        <FormattedMessage
          id={`totals.${name}`}
          values={{
            area: <strong>{formatArea(squareMetres, unit, language)}</strong>,
            unit: <FormattedMessage id={`unit.${unit}`} />,
          }}
        />
      </span>
    </div>
  );
  return (
    <div className={styles.bar}>
      <div className={styles.brackets}>
        {bracket("remaining", ledger.remainingSquareMetres)}
        {bracket("released", ledger.releasedSquareMetres)}
      </div>
      <div className={styles.parts}>
        {fates
          .filter((fate) => ledger[`${fate}SquareMetres`] > 0)
          .map((fate) => (
            <button
              key={fate}
              type="button"
              className={styles.part}
              data-fate={fate}
              data-hidden={hidden.has(fate)}
              style={{ flexBasis: share(ledger[`${fate}SquareMetres`]) }}
              aria-label={intl.formatMessage(
                { id: "totals.only" },
                { fate: intl.formatMessage({ id: `layer.${fate}` }) },
              )}
              title={intl.formatMessage({ id: "totals.only" }, { fate: intl.formatMessage({ id: `layer.${fate}` }) })}
              onClick={() => change({ hide: writeHidden(only(hidden, fate)) }, { replace: true })}
            />
          ))}
      </div>
    </div>
  );
}
