import type { Position } from "../../geometry/shape.ts";
import type { PointShape } from "./ground-shape.ts";

/** Position of a point shape that has passed the gate; throws when it has fewer than two numbers. */
export function pointPosition(shape: PointShape): Position {
  const [lon, lat] = shape.geometry.coordinates;
  if (lon === undefined || lat === undefined) throw new Error("A point needs a longitude and a latitude");
  return [lon, lat];
}
