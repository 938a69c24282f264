import type { Map as MapLibre } from "maplibre-gl";
import { useIntl } from "react-intl";
import { boundsOf } from "../../../../src/geometry/bounds.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import { placeable } from "./pointer-place.ts";
import styles from "./zoom-column.module.css";

/** Nearer, further, and the whole shape. */
export function ZoomColumn({
  map,
  positions,
}: {
  readonly map: MapLibre | undefined;
  readonly positions: readonly Position[];
}) {
  const intl = useIntl();
  const bounds = boundsOf([[positions]]);
  const showShape = () => {
    if (bounds === null) return;
    const [west, south, east, north] = bounds;
    map?.fitBounds([placeable([west, south]), placeable([east, north])], { padding: 56, maxZoom: 17.5, duration: 400 });
  };
  return (
    <div className={styles.column}>
      <IconButton label={intl.formatMessage({ id: "map.zoomIn" })} onClick={() => map?.zoomIn()}>
        <Icon name="plus" />
      </IconButton>
      <IconButton label={intl.formatMessage({ id: "map.zoomOut" })} onClick={() => map?.zoomOut()}>
        <Icon name="minus" />
      </IconButton>
      {bounds !== null && (
        <IconButton label={intl.formatMessage({ id: "geometry.showShape" })} onClick={showShape}>
          <Icon name="whole" />
        </IconButton>
      )}
    </div>
  );
}
