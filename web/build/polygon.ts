import type { MultiPolygon, Polygon, Position } from "geojson";

/** Even-odd test of a point in degrees against a polygon in degrees, holes included. Flat: good for choosing a country. */
export function polygonHolds(shape: Polygon | MultiPolygon, [x, y]: readonly [number, number]): boolean {
  const rings = shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  return rings.reduce((inside, ring) => inside !== ringHolds(ring, x, y), false);
}

function ringHolds(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false;
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [qx = 0, qy = 0] of ring) {
    if (py > y !== qy > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    px = qx;
    py = qy;
  }
  return inside;
}

/** West, south, east, north of a polygon in degrees. */
export function boundsOf(shape: Polygon | MultiPolygon): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const rings = shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
  for (const [x = 0, y = 0] of rings.flat()) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}
