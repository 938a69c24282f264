import { destination } from "../../../../src/geometry/geodesy.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import { rounded } from "./pointer-place.ts";

const bearings: Readonly<Record<string, number>> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };

/** Where an arrow key moves a place: a metre, with Shift ten; undefined for any other key. */
export function nudged(position: Position, key: string, isFar: boolean): Position | undefined {
  const bearing = bearings[key];
  return bearing === undefined ? undefined : rounded(destination(position, bearing, isFar ? 10 : 1));
}
