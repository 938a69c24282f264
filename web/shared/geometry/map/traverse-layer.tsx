import type { Map as MapLibre } from "maplibre-gl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { Closure } from "../../../../src/geometry/traverse.ts";
import type { MapDrawing } from "../editing/map-drawing.ts";
import type { Pixel } from "../editing/snap.ts";
import { placeable } from "./pointer-place.ts";
import styles from "./traverse-layer.module.css";
import { useMapFrame } from "./use-map-frame.ts";

/** The way that was walked, with its points by name, and the gap at its end at true size. */
export function TraverseLayer({ map, drawing }: { readonly map: MapLibre; readonly drawing: MapDrawing }) {
  useMapFrame(map);
  const place = (position: Position) => map.project(placeable(position));
  const { points } = drawing;
  const way = points.map(({ asMeasured }) => place(asMeasured));
  return (
    <svg className={styles.layer} aria-hidden="true">
      {way.length > 1 && <path className={styles.way} d={`M${way.map(({ x, y }) => `${x} ${y}`).join("L")}`} />}
      {drawing.closure !== undefined && <Gap {...{ points, place }} closure={drawing.closure} />}
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

interface GapProps {
  readonly points: MapDrawing["points"];
  readonly closure: Closure;
  readonly place: (position: Position) => Pixel;
}

/** From where the last leg arrived to the start it should have met; a gap too small to see gets a ring around it. */
function Gap({ points, closure, place }: GapProps) {
  const start = points.find(({ pointType }) => pointType === "start");
  const arrived = points.at(-1);
  if (start === undefined || arrived === undefined || closure.ratio === null) return null;
  const [from, to] = [place(arrived.asMeasured), place(start.asMeasured)];
  const isSmall = Math.hypot(from.x - to.x, from.y - to.y) < 14;
  return (
    <g className={styles.gap} data-within={closure.withinTolerance}>
      {isSmall ? <circle cx={to.x} cy={to.y} r="12" /> : <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />}
      <text x={to.x + 14} y={to.y + 24}>
        {closure.misclosureMetres.toFixed(2)} m · 1:{Math.floor(closure.ratio)}
      </text>
    </g>
  );
}
