import type { Position } from "../../../../src/geometry/shape.ts";
import type { Closure, TraversePoint } from "../../../../src/geometry/traverse.ts";

/** What a way of entry shows on the map beside the shape itself: points with their names, and by how much they miss. */
export interface MapDrawing {
  readonly points: readonly TraversePoint[];
  readonly closure: Closure | undefined;
  /** Everything that is to be in view. */
  readonly positions: readonly Position[];
}
