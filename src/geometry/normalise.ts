import type { Ground, PolygonRings, Position, Ring } from "./shape.ts";

/**
 * The same ground in its one written form: each ring begins at its westernmost (then southernmost) corner, holes and
 * polygons stand in the order of their first corners. Overlays give rings that begin anywhere, depending on what was cut
 * before; two histories that come to the same ground must come to the same bytes. Directions are left as they are.
 */
export function normalise(ground: Ground): Ground {
  return ground.map(normalisePolygon).sort((a, b) => byFirstCorner(a[0], b[0]));
}

function normalisePolygon([shell, ...holes]: PolygonRings): PolygonRings {
  if (shell === undefined) return [];
  return [rotated(shell), ...holes.map(rotated).sort(byFirstCorner)];
}

function rotated(ring: Ring): Ring {
  const corners = ring.slice(0, -1);
  let first = 0;
  for (const [index, corner] of corners.entries()) {
    const known = corners[first];
    if (known === undefined || compare(corner, known) < 0) first = index;
  }
  const [start] = corners.slice(first);
  return start === undefined ? ring : [...corners.slice(first), ...corners.slice(0, first), start];
}

function byFirstCorner(a: Ring | undefined, b: Ring | undefined): number {
  const [one, other] = [a?.[0], b?.[0]];
  return one === undefined || other === undefined ? 0 : compare(one, other);
}

function compare(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1];
}
