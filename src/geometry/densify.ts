import geographicLib from "geographiclib-geodesic";
import { positionOnGrid } from "./grid-cell.ts";
import type { Ground, Position, Ring } from "./shape.ts";
import { upperBoundMetres } from "./upper-bound-metres.ts";

/**
 * Longest edge of a ground that the land ledger cuts. Overlay splits an edge on the straight line of longitude and
 * latitude, area is measured along geodesics; between the two lie L³·tan(latitude)/(12·R) square metres: 0.01 m² for 100 m
 * at 45°, but 11 m² for 1 km and 1,400 m² for 5 km, more than the 1 m² the ledger may be out by.
 */
export const longestEdgeMetres = 100;

const wgs84 = geographicLib.Geodesic.WGS84;

/**
 * The same ground with vertices added along the geodesic of each long edge, so that area stays what it was (to the grid)
 * and areas of pieces cut from it add up. Rings without a long edge are returned as they are.
 */
export function densify(ground: Ground, maxMetres: number = longestEdgeMetres): Ground {
  return ground.map((polygon) => polygon.map((ring) => densifyRing(ring, maxMetres)));
}

function densifyRing(ring: Ring, maxMetres: number): Ring {
  if (!hasLongEdge(ring, maxMetres)) return ring;
  const positions: Position[] = [];
  for (const [index, position] of ring.entries()) {
    const before = ring[index - 1];
    // One by one: an edge around the world has more of them than a call takes arguments.
    if (before !== undefined) for (const one of between(before, position, maxMetres)) positions.push(one);
    positions.push(position);
  }
  return positions;
}

function between(from: Position, to: Position, maxMetres: number): Position[] {
  if (upperBoundMetres(from, to) <= maxMetres) return [];
  const line = wgs84.InverseLine(from[1], from[0], to[1], to[0]);
  if (line.s13 <= maxMetres) return [];
  // Parts stay 1 % under the limit, so that rounding them to the grid cannot make them long again.
  const parts = Math.ceil(line.s13 / (0.99 * maxMetres));
  return Array.from({ length: parts - 1 }, (_, i) => {
    const at = line.Position((line.s13 * (i + 1)) / parts);
    return positionOnGrid([at.lon2 ?? Number.NaN, at.lat2 ?? Number.NaN]);
  });
}

function hasLongEdge(ring: Ring, maxMetres: number): boolean {
  return ring.some((position, index) => {
    const before = ring[index - 1];
    return before !== undefined && upperBoundMetres(before, position) > maxMetres;
  });
}
