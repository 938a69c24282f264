import type { Ground, PolygonRings, Position, Ring } from "./shape.ts";

/** Whether a position lies in a ground; holes are outside. On an edge either answer may come. */
export function groundContains(ground: Ground, position: Position): boolean {
  return ground.some((polygon) => polygonContains(polygon, position));
}

/** Even-odd over all rings at once: right for holes, and for a shape that is not valid yet too. */
export function polygonContains(polygon: PolygonRings, position: Position): boolean {
  let inside = false;
  for (const ring of polygon) if (ringContains(ring, position)) inside = !inside;
  return inside;
}

/** Whether a ray to the east crosses the ring an odd number of times. */
export function ringContains(ring: Ring, position: Position): boolean {
  const [lon, lat] = position;
  let inside = false;
  let [lon1, lat1] = ring.at(-1) ?? position;
  for (const [lon2, lat2] of ring) {
    if (lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) inside = !inside;
    lon1 = lon2;
    lat1 = lat2;
  }
  return inside;
}
