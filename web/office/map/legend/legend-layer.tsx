import { FormattedMessage } from "react-intl";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../../shared/numbers.ts";
import { Swatch, type SwatchName } from "../../../shared/swatch.tsx";
import type { SwitchableLayer } from "../layer-names.ts";
import styles from "./legend.module.css";

interface LegendLayerProps {
  readonly layer: SwitchableLayer;
  readonly count: number | undefined;
  readonly isShown: boolean;
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

/** One layer: switch, sign, words, how many. */
export function LegendLayer({ layer, count, isShown, toggle }: LegendLayerProps) {
  const { language } = useReader();
  return (
    <li>
      <label className={styles.layer}>
        <input type="checkbox" className={styles.box} checked={isShown} onChange={toggle} />
        <Swatch name={signs[layer]} />
        <span className={styles.words}>
          <FormattedMessage id={`layer.${layer}`} />
        </span>
        {count !== undefined && <span className={styles.count}>{formatNumber(count, language)}</span>}
      </label>
    </li>
  );
}
