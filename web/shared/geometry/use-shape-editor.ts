import { useMemo, useRef, useState } from "react";
import type { Ground, Position } from "../../../src/geometry/shape.ts";
import type { TypedGeometry } from "../../../src/modules/reports/typed-geometry.ts";
import type { DrawingTool } from "./editing/drawing-tool.ts";
import { cornersAt, edited, positionAt, type RingEdit, type VertexPlace } from "./editing/ring-edit.ts";
import { drawnGround, drawnPoint, groundIn, positionIn, type ShapeValue, typedValue } from "./shape-value.ts";
import type { ShapeHistory } from "./use-shape-history.ts";

/** Everything that the map, the table and the tabs of one field share. */
export interface ShapeEditor {
  readonly shape: "ground" | "point";
  readonly value: ShapeValue | undefined;
  /** The area; while a ring is drawn, without that ring, which the pen shows. */
  readonly ground: Ground;
  readonly point: Position | undefined;
  readonly history: ShapeHistory;
  readonly selected: VertexPlace | undefined;
  readonly select: (at: VertexPlace | undefined) => void;
  readonly tool: DrawingTool | undefined;
  readonly take: (tool: DrawingTool | undefined) => void;
  /** Changes the area by hand: from then on it is a drawn one. */
  readonly apply: (edit: RingEdit, mergeKey?: string) => void;
  readonly movePoint: (to: Position, mergeKey?: string) => void;
  /** What was typed with what it computes to; with nothing, a shape without coordinates that keeps what was typed. */
  readonly typedValue: (typed: TypedGeometry, geometry: object | null) => ShapeValue;
  readonly drawPart: () => void;
  readonly drawHole: () => void;
  readonly drawPoint: () => void;
}

export function useShapeEditor(
  shape: "ground" | "point",
  value: ShapeValue | undefined,
  history: ShapeHistory,
): ShapeEditor {
  const [selected, select] = useState<VertexPlace>();
  const [tool, take] = useState<DrawingTool>();
  const [base, setBase] = useState<Ground>();
  const strokes = useRef(0);
  const now = useMemo(() => groundIn(value), [value]);
  const ground = tool?.pen === "ring" && base !== undefined ? base : now;
  const drawRing = (add: (corners: readonly Position[]) => RingEdit) => {
    strokes.current += 1;
    const mergeKey = `draw:${strokes.current}`;
    const put = (corners: readonly Position[]) => history.change(drawnGround(edited(now, add(corners))), mergeKey);
    let hasDrawn = false;
    select(undefined);
    setBase(now);
    take({
      pen: "ring",
      drawn(corners) {
        hasDrawn = true;
        put(corners);
      },
      finished(corners) {
        if (corners.length >= 3) put(corners);
        else if (hasDrawn) history.undo();
        take(undefined);
      },
      cancelled() {
        if (hasDrawn) history.undo();
        take(undefined);
      },
    });
  };
  return {
    shape,
    value,
    ground,
    point: positionIn(value),
    history,
    selected: selected !== undefined && positionAt(ground, selected) === undefined ? undefined : selected,
    select,
    tool,
    take,
    apply: (edit, mergeKey) => history.change(drawnGround(edited(now, edit)), mergeKey),
    movePoint: (to, mergeKey) => history.change(drawnPoint(to), mergeKey),
    typedValue: (asTyped, geometry) => typedValue(shape, asTyped, geometry),
    drawPart: () => drawRing((corners) => ({ kind: "add-part", corners })),
    drawHole: () => drawRing((corners) => ({ kind: "add-hole", part: partFor(now, selected), corners })),
    drawPoint: () =>
      take({
        pen: "point",
        finished([to]) {
          if (to !== undefined) history.change(drawnPoint(to));
          take(undefined);
        },
        cancelled: () => take(undefined),
      }),
  };
}

/** A hole belongs to the part with the chosen corner, else to the last part. */
function partFor(ground: Ground, selected: VertexPlace | undefined): number {
  const chosen = selected?.part;
  return chosen !== undefined && cornersAt(ground, { part: chosen, ring: 0 }).length > 0 ? chosen : ground.length - 1;
}
