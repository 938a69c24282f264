import type { Bounds, Ground } from "../../geometry/shape.ts";
import type { PlaceName } from "./place-name.ts";

/** An administrative unit as known now. */
export interface KnownUnit {
  readonly code: string;
  readonly level: number;
  readonly name: PlaceName;
  readonly ground: Ground;
  readonly bounds: Bounds;
}
