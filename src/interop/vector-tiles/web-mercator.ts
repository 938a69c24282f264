import type { Position } from "../../geometry/shape.ts";

/**
 * The web-mercator world as a square of 2^32 units, x eastward and y southward from the north-west corner. Whole units
 * are 9 mm at the equator, finer than any survey, and take half the memory of floating-point coordinates.
 */
export const WORLD_UNITS = 2 ** 32;
const LARGEST_UNIT = WORLD_UNITS - 1;

export function worldX(position: Position): number {
  return clampToWorld((position[0] / 360 + 0.5) * WORLD_UNITS);
}

export function worldY(position: Position): number {
  const sine = Math.sin((position[1] * Math.PI) / 180);
  return clampToWorld((0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI) * WORLD_UNITS);
}

/** Beyond 85.05° latitude the square ends; the poles' infinite y is held at its edge. */
function clampToWorld(units: number): number {
  if (units <= 0) return 0;
  return units >= LARGEST_UNIT ? LARGEST_UNIT : Math.round(units);
}
