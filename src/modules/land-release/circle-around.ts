import { destination } from "../../geometry/geodesy.ts";
import { positionOnGrid } from "../../geometry/grid-cell.ts";
import type { Ground, Position } from "../../geometry/shape.ts";

const corners = 72;

/**
 * The ground within so many metres of a place, as a polygon of 72 corners on geodesics that holds the whole circle: its
 * edges touch it (0.1 % larger in radius), for ground that is left out of a reopening would stay marked as released.
 */
export function circleAround(centre: Position, radiusMetres: number): Ground {
  const reach = radiusMetres / Math.cos(Math.PI / corners);
  // Against the clock, as the outer ring of GeoJSON turns.
  const ring = Array.from({ length: corners }, (_, i) => destination(centre, 360 - (i * 360) / corners, reach));
  // Corner by corner, without the overlay engine: the office's pages carry the report types, and must not carry that.
  return [[[...ring, ...ring.slice(0, 1)].map(positionOnGrid)]];
}
