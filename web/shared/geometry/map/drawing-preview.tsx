import type { Map as MapLibre } from "maplibre-gl";
import { placeable } from "./pointer-place.ts";
import styles from "./shape-overlay.module.css";
import { useMapFrame } from "./use-map-frame.ts";
import type { Drawn } from "./use-terra-draw.ts";

/** The area that the corners so far would close, lightly, under the pen's own line. */
export function DrawingPreview({ map, drawn: { corners, next } }: { readonly map: MapLibre; readonly drawn: Drawn }) {
  useMapFrame(map);
  const positions = next === undefined ? corners : [...corners, next];
  const path = positions
    .map((position) => map.project(placeable(position)))
    .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("L");
  return (
    <svg className={styles.overlay} aria-hidden="true">
      {positions.length >= 3 && <path className={styles.preview} d={`M${path}Z`} />}
    </svg>
  );
}
