import type { MultiPolygon, Polygon, Position } from "geojson";

/** A place for a name: the centroid of the largest ring, in plain degrees. */
export function labelPlace(shape: Polygon | MultiPolygon): [number, number] {
  const shells = shape.type === "Polygon" ? [shape.coordinates[0]] : shape.coordinates.map((polygon) => polygon[0]);
  let best = { area: -1, place: [0, 0] as [number, number] };
  for (const shell of shells) {
    const found = centroid(shell ?? []);
    if (found.area > best.area) best = found;
  }
  return best.place;
}

function centroid(ring: readonly Position[]): { area: number; place: [number, number] } {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  let sumX = 0;
  let sumY = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = relative(ring[index - 1], originX, originY);
    const [bx = 0, by = 0] = relative(ring[index], originX, originY);
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  if (twice === 0) return { area: 0, place: [originX, originY] };
  return { area: Math.abs(twice), place: [originX + sumX / (3 * twice), originY + sumY / (3 * twice)] };
}

function relative(position: Position | undefined, x: number, y: number): [number, number] {
  return [(position?.[0] ?? x) - x, (position?.[1] ?? y) - y];
}
