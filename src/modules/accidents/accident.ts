import type { Position } from "../../geometry/shape.ts";

/** An accident with explosive ordnance. Who was hurt is kept elsewhere and apart: never in this record. */
export interface Accident {
  readonly location: Position;
  readonly description: string | null;
}
