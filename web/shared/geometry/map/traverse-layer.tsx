import type { Map as MapLibre } from "maplibre-gl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { MapDrawing } from "../editing/map-drawing.ts";
import styles from "./traverse-layer.module.css";
import { useMapFrame } from "./use-map-frame.ts";

/** The way that was walked, with its points by name, and the gap at its end at true size. */
export function TraverseLayer({ map, drawing }: { readonly map: MapLibre; readonly drawing: MapDrawing }) {
  useMapFrame(map);
  const place = ([lon, lat]: Position) => map.project([lon, lat]);
  const { points } = drawing;
  const way = points.map(({ asMeasured }) => place(asMeasured));
  return (
    <svg className={styles.layer} aria-hidden="true">
      {way.length > 1 && <path className={styles.way} d={`M${way.map(({ x, y }) => `${x} ${y}`).join("L")}`} />}
      {points.map(({ name, position, pointType }, index) => {
        const { x, y } = place(position);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no id; their order is what they are
          <g key={index} className={styles.point} data-type={pointType} transform={`translate(${x} ${y})`}>
            <path
              d={
                pointType === "reference" || pointType === "benchmark"
                  ? "M-5 4H5L0 -6z"
                  : "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0"
              }
            />
            {name !== null && (
              <text x="9" y="-7">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
