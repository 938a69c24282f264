import type { Position } from "../../geometry/shape.ts";
import type { PlaceName } from "./place-name.ts";

/** A city, town or village. */
export interface Settlement {
  readonly name: PlaceName;
  readonly location: Position;
}
