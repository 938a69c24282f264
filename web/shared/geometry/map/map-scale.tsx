import type { Map as MapLibre } from "maplibre-gl";
import { FormattedMessage } from "react-intl";
import { useScale } from "../../../office/map/use-scale.ts";
import { useReader } from "../../i18n/use-reader.ts";
import { formatNumber } from "../../numbers.ts";
import styles from "./map-scale.module.css";

/** How long a round distance is on this map. */
export function MapScale({ map }: { readonly map: MapLibre | undefined }) {
  const { language } = useReader();
  const { metres, pixels } = useScale(map);
  if (pixels === 0) return null;
  const isFar = metres >= 1000;
  return (
    <p className={styles.scale}>
      <span className={styles.bar} style={{ width: pixels }} />
      {formatNumber(isFar ? metres / 1000 : metres, language)}
      {"\u00a0"}
      <FormattedMessage id={isFar ? "unit.km" : "unit.m"} />
    </p>
  );
}
