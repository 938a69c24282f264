import type { Map as MapLibre } from "maplibre-gl";
import { type MouseEvent as ReactMouseEvent, type PointerEvent as ReactPointerEvent, useState } from "react";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { RingEdit, VertexPlace } from "../editing/ring-edit.ts";
import type { Snap } from "../editing/snap.ts";
import { pixelOf, positionOfPixel, rounded } from "./pointer-place.ts";
import type { SnapTo } from "./use-snap.ts";

/** A corner on its way: an existing one moves, a new one is put in. */
export interface Dragged {
  readonly edit: RingEdit & { readonly kind: "move" | "insert" };
  readonly snap: Snap | undefined;
  readonly hasMoved: boolean;
}

/** A hand that trembles does not move a corner: pixels. */
const still = 3;

interface VertexDrag {
  readonly dragged: Dragged | undefined;
  /** Handlers of a handle; `insert` for one that stands on an edge. */
  readonly handle: (kind: "move" | "insert", at: VertexPlace, from: Position) => HandleProps;
}

interface HandleProps {
  readonly onMouseDown: (event: ReactMouseEvent) => void;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  readonly onPointerMove: (event: ReactPointerEvent) => void;
  readonly onPointerUp: (event: ReactPointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** Dragging corners: what is on its way is shown, and told once, when it is let go. Alt lets go of snapping. */
export function useVertexDrag(
  map: MapLibre,
  snapTo: SnapTo,
  apply: (edit: RingEdit) => void,
  select: (at: VertexPlace) => void,
): VertexDrag {
  const [dragged, setDragged] = useState<Dragged>();
  const [start, setStart] = useState({ x: 0, y: 0 });
  const handle = (kind: "move" | "insert", at: VertexPlace, from: Position): HandleProps => ({
    // Else the browser takes the focus from the map after it was put there.
    onMouseDown: (event) => event.preventDefault(),
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart({ x: event.clientX, y: event.clientY });
      setDragged({ edit: { kind, at, to: from }, snap: undefined, hasMoved: false });
      if (kind === "move") select(at);
    },
    onPointerMove(event) {
      if (dragged === undefined) return;
      const hasMoved = dragged.hasMoved || Math.hypot(event.clientX - start.x, event.clientY - start.y) > still;
      if (!hasMoved) return;
      const pixel = pixelOf(map, event);
      const snap = event.altKey ? undefined : snapTo(pixel, kind === "move" ? at : undefined);
      const to = snap === undefined ? positionOfPixel(map, pixel) : rounded(snap.position);
      setDragged({ edit: { kind, at, to }, snap, hasMoved });
    },
    onPointerUp() {
      if (dragged === undefined) return;
      setDragged(undefined);
      if (kind === "insert" || dragged.hasMoved) apply(dragged.edit);
      if (kind === "insert") select(at);
    },
    onPointerCancel: () => setDragged(undefined),
  });
  return { dragged, handle };
}
