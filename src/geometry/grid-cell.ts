import type { Position } from "./shape.ts";

/**
 * Every vertex lies on a grid of 1e-9 degrees, about 0.1 mm. Overlays on a fixed grid stay valid however often they are
 * repeated (no slivers thinner than the grid, no growth of digits); the price is that an edge may bend by half a cell,
 * 0.05 mm: at most 0.05 m² along 1 km of boundary, well under the 1 m² the land ledger promises.
 */
export const gridDegrees = 1e-9;

/** Cells in a degree. Written out because 1 / 1e-9 is 999999999.9999999 in binary. */
const cellsPerDegree = 1e9;

export function onGrid(degrees: number): number {
  return Math.round(degrees * cellsPerDegree) / cellsPerDegree;
}

/** The position on the grid; the same object when it lies there already. */
export function positionOnGrid(position: Position): Position {
  const lon = onGrid(position[0]);
  const lat = onGrid(position[1]);
  return lon === position[0] && lat === position[1] ? position : [lon, lat];
}
