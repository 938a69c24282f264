import type { Bounds, Ground } from "./shape.ts";

/** The box around a ground; null when it is empty. Shapes across the antimeridian are not supported anywhere. */
export function boundsOf(ground: Ground): Bounds | null {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const polygon of ground) {
    // Holes lie inside the shell; every ring is read all the same, because a broken shape is measured here too.
    for (const ring of polygon) {
      for (const position of ring) {
        if (position[0] < west) west = position[0];
        if (position[0] > east) east = position[0];
        if (position[1] < south) south = position[1];
        if (position[1] > north) north = position[1];
      }
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Whether two boxes have a point in common; boxes that only touch do. An empty one meets nothing. */
export function boundsIntersect(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return false;
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
