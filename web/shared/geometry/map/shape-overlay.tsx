import type { Map as MapLibre } from "maplibre-gl";
import type { Ground, Position } from "../../../../src/geometry/shape.ts";
import { cornersAt, edited, isSamePlace, placesOf, type RingEdit, type VertexPlace } from "../editing/ring-edit.ts";
import type { Pixel } from "../editing/snap.ts";
import { placeable } from "./pointer-place.ts";
import styles from "./shape-overlay.module.css";
import { useMapFrame } from "./use-map-frame.ts";
import type { SnapTo } from "./use-snap.ts";
import { useVertexDrag } from "./use-vertex-drag.ts";

interface ShapeOverlayProps {
  readonly map: MapLibre;
  readonly ground: Ground;
  readonly selected: VertexPlace | undefined;
  readonly select: (at: VertexPlace) => void;
  readonly apply: (edit: RingEdit) => void;
  readonly snapTo: SnapTo;
  /** Whether its corners may be taken hold of now. */
  readonly isEditable: boolean;
}

/** More corners than this in view are too dense to hold; nearer by there are fewer. */
const mostHandles = 400;

/** An edge shorter than this has no room for a handle in its middle: pixels. */
const roomForMiddle = 44;

/** The area that is edited, over the map: boundary, corners, and a handle in the middle of each edge. */
export function ShapeOverlay({ map, ground, selected, select, apply, snapTo, isEditable }: ShapeOverlayProps) {
  useMapFrame(map);
  const { dragged, handle } = useVertexDrag(map, snapTo, apply, select);
  const shown = dragged === undefined ? ground : edited(ground, dragged.edit);
  const project = (position: Position): Pixel => map.project(placeable(position));
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const isInView = ({ x, y }: Pixel) => x > -20 && y > -20 && x < width + 20 && y < height + 20;
  const corners = placesOf(ground)
    .map((corner) => ({ ...corner, pixel: project(corner.position) }))
    .filter(({ pixel }) => isInView(pixel));
  const path = pathOf(shown, project);
  const movedTo = dragged?.edit.to;
  return (
    <svg className={styles.overlay} data-testid="shape-overlay" aria-hidden="true">
      <path className={styles.ground} d={path} fillRule="evenodd" />
      <path className={styles.halo} d={path} />
      <path className={styles.line} d={path} />
      {isEditable && corners.length <= mostHandles && (
        <>
          {corners.map(({ at, pixel, position }) => {
            const middle = middleAfter(ground, at, position);
            const end = project(middle.next);
            if (Math.hypot(end.x - pixel.x, end.y - pixel.y) < roomForMiddle) return null;
            const next = { ...at, vertex: at.vertex + 1 };
            return (
              <Handle
                key={keyOf(at)}
                kind="middle"
                at={project(middle.position)}
                {...handle("insert", next, middle.position)}
              />
            );
          })}
          {corners.map(({ at, pixel, position }) => (
            <Handle
              key={keyOf(at)}
              kind={isSamePlace(at, selected) ? "selected" : "corner"}
              at={pixel}
              {...handle("move", at, position)}
            />
          ))}
        </>
      )}
      {movedTo !== undefined && <Handle kind="selected" at={project(movedTo)} />}
      {dragged?.snap !== undefined && <SnapSign at={project(dragged.snap.position)} kind={dragged.snap.kind} />}
    </svg>
  );
}

interface HandleProps extends Omit<React.ComponentProps<"g">, "kind"> {
  readonly kind: "corner" | "selected" | "middle";
  readonly at: Pixel;
}

/** A corner to take hold of; wide enough for a finger. */
function Handle({ kind, at: { x, y }, ...handlers }: HandleProps) {
  return (
    <g className={styles.handle} data-kind={kind} transform={`translate(${x} ${y})`} {...handlers}>
      <circle className={styles.reach} r="13" />
      <circle className={styles.dot} r={kind === "selected" ? 6.5 : kind === "corner" ? 4.5 : 3.2} />
    </g>
  );
}

/** What is snapped to: a square on a corner, a cross on an edge. */
function SnapSign({ at: { x, y }, kind }: { readonly at: Pixel; readonly kind: "vertex" | "edge" }) {
  const drawing = kind === "vertex" ? "M-9 -9H9V9H-9z" : "M-8 -8 8 8M8 -8 -8 8";
  return <path className={styles.snap} d={drawing} transform={`translate(${x} ${y})`} />;
}

function middleAfter(ground: Ground, at: VertexPlace, position: Position): { position: Position; next: Position } {
  const corners = cornersAt(ground, at);
  const next = corners[(at.vertex + 1) % corners.length] ?? position;
  return { next, position: [(position[0] + next[0]) / 2, (position[1] + next[1]) / 2] };
}

function pathOf(ground: Ground, project: (position: Position) => Pixel): string {
  return ground
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map(project)
          .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
          .join("L")}Z`,
    )
    .join("");
}

function keyOf({ part, ring, vertex }: VertexPlace): string {
  return `${part}/${ring}/${vertex}`;
}
