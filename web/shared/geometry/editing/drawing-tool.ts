import type { Position } from "../../../../src/geometry/shape.ts";

/** What a click on the map draws now, and who is told of it. */
export interface DrawingTool {
  readonly pen: "ring" | "line" | "point";
  /** After each corner. */
  readonly drawn?: (corners: readonly Position[]) => void;
  readonly finished: (corners: readonly Position[]) => void;
  readonly cancelled?: () => void;
}
