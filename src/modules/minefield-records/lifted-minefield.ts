import type { Position } from "../../geometry/shape.ts";

/** A minefield that its record calls lifted. It releases no land: only survey and clearance reports do. */
export interface LiftedMinefield {
  readonly location: Position;
  readonly description: string | null;
}
