import type { ErrorEvent, Map as MapLibre, MapSourceDataEvent, VectorTileSource } from "maplibre-gl";
import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useChangeAddress } from "../use-address.ts";
import { type SwitchableLayer, writeHidden } from "./layer-names.ts";
import styles from "./notices.module.css";

type Drawing = "waiting" | "drawn" | "failed";

/** A hazard the reader cannot see must never look like safe ground: this says so whenever some are not on the map. */
export function Notices({ map, hidden }: { map: MapLibre | undefined; hidden: ReadonlySet<SwitchableLayer> }) {
  const change = useChangeAddress();
  const drawing = useDrawing(map);
  const hazardsHidden = hidden.has("suspected") || hidden.has("confirmed");
  const showHazards = () => {
    const rest = new Set([...hidden].filter((layer) => layer !== "suspected" && layer !== "confirmed"));
    change({ hide: writeHidden(rest) });
  };
  return (
    <div className={styles.notices}>
      {drawing === "failed" && (
        <div className={styles.alarm} role="alert" data-testid="tiles-failed">
          <strong>
            <FormattedMessage id="map.notDrawn" />
          </strong>
          <button type="button" className={styles.action} onClick={() => retry(map)}>
            <FormattedMessage id="map.tryAgain" />
          </button>
        </div>
      )}
      {drawing === "waiting" && (
        <p className={styles.notice} role="status">
          <FormattedMessage id="map.drawing" />
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

/** Whether the hazards of this view are on the screen. A failed tile stays failed until a later one arrives whole. */
function useDrawing(map: MapLibre | undefined): Drawing {
  const [drawing, setDrawing] = useState<Drawing>("waiting");
  useEffect(() => {
    if (map === undefined) return;
    let hasFailed = false;
    const fail = (event: ErrorEvent & { sourceId?: string }) => {
      if (event.sourceId !== "land") return;
      hasFailed = true;
      setDrawing("failed");
    };
    const begin = (event: MapSourceDataEvent) => {
      if (event.sourceId === "land") hasFailed = false;
    };
    const settle = () => {
      if (!hasFailed) setDrawing(map.isSourceLoaded("land") ? "drawn" : "waiting");
    };
    map.on("error", fail);
    map.on("sourcedataloading", begin);
    map.on("idle", settle);
    settle();
    return () => {
      map.off("error", fail);
      map.off("sourcedataloading", begin);
      map.off("idle", settle);
    };
  }, [map]);
  return drawing;
}

function retry(map: MapLibre | undefined): void {
  const source = map?.getSource<VectorTileSource>("land");
  source?.setTiles(source.tiles.map((address) => `${address.split("&again=")[0]}&again=${Date.now()}`));
}
