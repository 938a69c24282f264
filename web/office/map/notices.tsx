import type { Map as MapLibre } from "maplibre-gl";
import { FormattedMessage } from "react-intl";
import { useChangeAddress } from "../use-address.ts";
import { type SwitchableLayer, writeHidden } from "./layer-names.ts";
import styles from "./notices.module.css";
import { useDrawing } from "./use-drawing.ts";

interface NoticesProps {
  readonly map: MapLibre | undefined;
  readonly isBroken: boolean;
  /** Some of the ground is kept from this reader. */
  readonly isRestricted: boolean;
  readonly hidden: ReadonlySet<SwitchableLayer>;
}

/** A hazard the reader cannot see must never look like safe ground: this says so whenever some are not on the map. */
export function Notices({ map, isBroken, isRestricted, hidden }: NoticesProps) {
  const change = useChangeAddress();
  const { drawing, retry } = useDrawing(map);
  const hazardsHidden = hidden.has("suspected") || hidden.has("confirmed");
  const showHazards = () => {
    const rest = new Set([...hidden].filter((layer) => layer !== "suspected" && layer !== "confirmed"));
    change({ hide: writeHidden(rest) });
  };
  return (
    <div className={styles.notices}>
      {isBroken && (
        <div className={styles.alarm} role="alert">
          <strong>
            <FormattedMessage id="map.noCanvas" />
          </strong>
        </div>
      )}
      {drawing === "failed" && (
        <div className={styles.alarm} role="alert" data-testid="tiles-failed">
          <strong>
            <FormattedMessage id="map.notDrawn" />
          </strong>
          <button type="button" className={styles.action} onClick={retry}>
            <FormattedMessage id="map.tryAgain" />
          </button>
        </div>
      )}
      {drawing === "waiting" && !isBroken && (
        <p className={styles.notice} role="status">
          <FormattedMessage id="map.drawing" />
        </p>
      )}
      {isRestricted && (
        <p className={styles.notice} data-testid="restricted">
          <FormattedMessage id="restricted.map" />
        </p>
      )}
      {hazardsHidden && (
        <p className={styles.notice} data-testid="hazards-hidden">
          <FormattedMessage id="map.hazardsHidden" />
          <button type="button" className={styles.action} onClick={showHazards}>
            <FormattedMessage id="map.showHazards" />
          </button>
        </p>
      )}
    </div>
  );
}
