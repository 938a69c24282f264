import type { Map as MapLibre } from "maplibre-gl";
import { type MouseEvent as ReactMouseEvent, type PointerEvent as ReactPointerEvent, useState } from "react";
import type { Position } from "../../../../src/geometry/shape.ts";
import { pixelOf, placeable, positionOfPixel, rounded } from "./pointer-place.ts";
import styles from "./shape-overlay.module.css";
import { useMapFrame } from "./use-map-frame.ts";
import type { SnapTo } from "./use-snap.ts";

interface PointOverlayProps {
  readonly map: MapLibre;
  readonly point: Position;
  readonly move: (to: Position) => void;
  readonly snapTo: SnapTo;
  readonly isEditable: boolean;
}

/** The place that is edited, over the map: a ring around the very point, to be dragged. */
export function PointOverlay({ map, point, move, snapTo, isEditable }: PointOverlayProps) {
  useMapFrame(map);
  const [dragged, setDragged] = useState<Position>();
  const { x, y } = map.project(placeable(dragged ?? point));
  const handlers = {
    onMouseDown: (event: ReactMouseEvent) => event.preventDefault(),
    onPointerDown(event: ReactPointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId);
      map.getCanvas().focus();
      setDragged(point);
    },
    onPointerMove(event: ReactPointerEvent) {
      if (dragged === undefined) return;
      const pixel = pixelOf(map, event);
      const snap = event.altKey ? undefined : snapTo(pixel);
      setDragged(snap === undefined ? positionOfPixel(map, pixel) : rounded(snap.position));
    },
    onPointerUp() {
      if (dragged !== undefined && dragged !== point) move(dragged);
      setDragged(undefined);
    },
    onPointerCancel: () => setDragged(undefined),
  };
  return (
    <svg className={styles.overlay} data-testid="shape-overlay" aria-hidden="true">
      <g
        className={isEditable ? styles.handle : undefined}
        transform={`translate(${x} ${y})`}
        {...(isEditable && handlers)}
      >
        <circle className={styles.reach} r="16" />
        <circle className={styles.halo} r="9" />
        <circle className={styles.line} r="9" />
        <circle className={styles.pin} r="2.5" />
      </g>
    </svg>
  );
}
