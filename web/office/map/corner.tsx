import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import styles from "./corner.module.css";
import { useScale } from "./use-scale.ts";

/** Scale bar, grid step, the cursor's coordinates, and who made the base map. */
export function Corner({ map, isNarrow }: { readonly map: MapLibre | undefined; readonly isNarrow: boolean }) {
  const { language } = useReader();
  const scale = useScale(map);
  const [cursor, setCursor] = useState<{ lng: number; lat: number }>();
  useEffect(() => {
    if (map === undefined) return;
    const follow = ({ lngLat }: MapMouseEvent) => setCursor({ lng: lngLat.lng, lat: lngLat.lat });
    const leave = () => setCursor(undefined);
    map.on("mousemove", follow);
    map.on("mouseout", leave);
    return () => {
      map.off("mousemove", follow);
      map.off("mouseout", leave);
    };
  }, [map]);
  if (scale.pixels === 0) return null;
  const isFar = scale.metres >= 1000;
  return (
    <div className={styles.corner} data-narrow={isNarrow}>
      <span className={styles.scale} style={{ width: scale.pixels }} />
      <span className={styles.words}>
        {formatNumber(isFar ? scale.metres / 1000 : scale.metres, language)}
        {"\u00a0"}
        <FormattedMessage id={isFar ? "unit.km" : "unit.m"} />
      </span>
      <span className={styles.words}>
        {cursor === undefined ? (
          <FormattedMessage id="map.grid" values={{ step: scale.step }} />
        ) : (
          <span className={styles.place}>
            {cursor.lat.toFixed(5)}, {cursor.lng.toFixed(5)}
          </span>
        )}
      </span>
      <span className={styles.credits}>
        <FormattedMessage id="map.credits" />
      </span>
    </div>
  );
}
