import type { ComputedShape } from "../../../../src/modules/reports/computed-shape.ts";
import type { MapDrawing } from "../editing/map-drawing.ts";

/** What the map shows of a computation; undefined where no point is known yet. */
export function drawingOf({ points, closure }: ComputedShape): MapDrawing | undefined {
  if (points.length === 0) return undefined;
  return { points, closure, positions: points.map(({ position }) => position) };
}
