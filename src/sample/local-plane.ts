import type { Position } from "../geometry/shape.ts";

/** A point of the sample's drawing board: metres east and north of the middle of the island. */
export type Metres = readonly [east: number, north: number];

/** Middle of the sample island: open mid-Atlantic, some 750 km from the nearest land (docs/decisions/0010). */
const islandCentre: Position = [-40, 40];

// WGS 84: metres in one degree at 40° north (meridian and parallel radii of curvature). Over 30 km the drawing board is
// off by less than 1 %, which only makes the invented shapes a little different; areas are measured geodesically later.
const metresPerDegreeNorth = 111_034.6;
const metresPerDegreeEast = 85_393.6;

// Seven decimals are about 1 cm: what a survey receiver writes.
const stepsPerDegree = 1e7;

/** Longitude and latitude of a point of the drawing board, rounded to seven decimals. */
export function lonLatOf([east, north]: Metres): Position {
  const lon = islandCentre[0] + east / metresPerDegreeEast;
  const lat = islandCentre[1] + north / metresPerDegreeNorth;
  return [Math.round(lon * stepsPerDegree) / stepsPerDegree, Math.round(lat * stepsPerDegree) / stepsPerDegree];
}
