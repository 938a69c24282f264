import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../../shared/access/not-shown.tsx";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../../shared/numbers.ts";
import { Swatch, type SwatchName } from "../../../shared/swatch.tsx";
import type { SwitchableLayer } from "../layer-names.ts";
import styles from "./legend.module.css";

interface LegendLayerProps {
  readonly layer: SwitchableLayer;
  readonly count: number | undefined;
  readonly isShown: boolean;
  /** None of it is for this reader: a zero would say that there is none. */
  readonly isKeptBack: boolean;
  readonly toggle: () => void;
}

const signs: Readonly<Record<SwitchableLayer, SwatchName>> = {
  suspected: "suspected",
  confirmed: "confirmed",
  cancelled: "cancelled",
  reduced: "reduced",
  cleared: "cleared",
  outside: "outside",
  accidents: "accident",
  "lifted-minefields": "lifted-minefield",
};

/** The report type that most often gives this: where the list behind the count begins. */
const reportsBehind: Readonly<Record<SwitchableLayer, string>> = {
  suspected: "hazard-report",
  confirmed: "hazard-report",
  cancelled: "non-technical-survey",
  reduced: "technical-survey",
  cleared: "clearance-completion",
  outside: "clearance-completion",
  accidents: "accident-report",
  "lifted-minefields": "lifted-minefield",
};

/** One layer: switch, sign, words, how many. */
export function LegendLayer({ layer, count, isShown, isKeptBack, toggle }: LegendLayerProps) {
  const { language } = useReader();
  return (
    <li className={styles.layer}>
      <label className={styles.switch}>
        <input type="checkbox" className={styles.box} checked={isShown} onChange={toggle} />
        <Swatch name={signs[layer]} />
        <span className={styles.words}>
          <FormattedMessage id={`layer.${layer}`} />
        </span>
      </label>
      {isKeptBack && (
        <span className={styles.count}>
          <NotShown />
        </span>
      )}
      {!isKeptBack && count !== undefined && (
        <Link to="/reports" search={{ type: reportsBehind[layer], state: "approved" }} className={styles.opens}>
          {formatNumber(count, language)}
        </Link>
      )}
    </li>
  );
}
