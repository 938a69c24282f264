import type { Position } from "../geometry/shape.ts";

/** A point of the sample's drawing board: metres east and north of the middle of the island. */
export type Metres = readonly [east: number, north: number];

/** Middle of the sample island: open mid-Atlantic, some 750 km from the nearest land (docs/decisions/0010). */
export const ISLAND_CENTRE: Position = [-40, 40];

// WGS 84: metres in one degree at 40° north (meridian and parallel radii of curvature). Over 30 km the drawing board is
// off by less than 1 %, which only makes the invented shapes a little different; areas are measured geodesically later.
const METRES_PER_DEGREE_NORTH = 111_034.6;
const METRES_PER_DEGREE_EAST = 85_393.6;

// Seven decimals are about 1 cm: what a survey receiver writes.
const DECIMALS = 1e7;

/** Longitude and latitude of a point of the drawing board, rounded to seven decimals. */
export function lonLatOf([east, north]: Metres): Position {
  const lon = ISLAND_CENTRE[0] + east / METRES_PER_DEGREE_EAST;
  const lat = ISLAND_CENTRE[1] + north / METRES_PER_DEGREE_NORTH;
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}
