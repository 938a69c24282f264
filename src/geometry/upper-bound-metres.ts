import type { Position } from "./shape.ts";

/** No degree of latitude or longitude is longer than this anywhere on WGS 84 (111,694 m at the poles). */
const longestDegreeMetres = 111_700;

/**
 * A distance that is never less than the geodesic one, and close to it for short edges: lets nearly every edge of a map
 * pass a length check for 0.03 µs instead of the 5 µs of a geodesic.
 */
export function upperBoundMetres(from: Position, to: Position): number {
  const crossesEquator = from[1] > 0 !== to[1] > 0;
  const lowestLatitude = crossesEquator ? 0 : Math.min(Math.abs(from[1]), Math.abs(to[1]));
  const easting = (to[0] - from[0]) * Math.cos((lowestLatitude * Math.PI) / 180);
  return longestDegreeMetres * Math.hypot(to[1] - from[1], easting);
}
