import { groundContains } from "../../geometry/contains.ts";
import { bearingTrueDegrees, destination, distanceMetres } from "../../geometry/geodesy.ts";
import type { Bounds, Ground, Position } from "../../geometry/shape.ts";
import type { Near } from "./dossier-facts.ts";

/** The box that holds everything within some metres of another: a little more at its corners. */
export function boundsAround([west, south, east, north]: Bounds, metres: number): Bounds {
  const widest = Math.max(Math.abs(south), Math.abs(north));
  const [, top] = destination([west, north], 0, metres);
  const [, bottom] = destination([west, south], 180, metres);
  const [left] = destination([west, widest], 270, metres);
  const [right] = destination([east, widest], 90, metres);
  return [left, bottom, right, top];
}

/**
 * How far a place is from a ground, and in which direction from its middle. The ground's edges are shorter than 100 m
 * (see `densify`), so the nearest corner is at most 50 m further than the nearest edge; zero inside.
 */
export function wayTo(ground: Ground, middle: Position, place: Position): Near {
  const bearing = bearingTrueDegrees(middle, place);
  if (groundContains(ground, place)) return { distanceMetres: 0, bearingTrueDegrees: bearing };
  return { distanceMetres: nearestCornerMetres(ground, place), bearingTrueDegrees: bearing };
}

/** Between the nearest corners of two grounds; the bearing is that of the other's nearest corner. */
export function wayBetween(ground: Ground, middle: Position, other: Ground): Near {
  let nearest: Near = { distanceMetres: Number.POSITIVE_INFINITY, bearingTrueDegrees: 0 };
  for (const corner of other.flatMap(([shell]) => shell ?? [])) {
    const way = wayTo(ground, middle, corner);
    if (way.distanceMetres < nearest.distanceMetres) nearest = way;
  }
  return nearest;
}

function nearestCornerMetres(ground: Ground, place: Position): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const corner of ground.flatMap(([shell]) => shell ?? [])) {
    // A quick look first: a degree of latitude is 110 km, and most corners are far away.
    if (Math.abs(corner[1] - place[1]) * 110_000 > nearest) continue;
    nearest = Math.min(nearest, distanceMetres(corner, place));
  }
  return nearest;
}
