import type { RingBuffer } from "./ring-buffer.ts";
import { GRID_MAX, GRID_MIN } from "./tile-grid.ts";

/**
 * Nothing on the ground may vanish because it is small: a hazard the user cannot see must never look like safe ground.
 * Ground whose box is at most this many tile units (half a pixel of a 512-pixel tile) is drawn as a square of that side
 * over it. PostGIS's ST_AsMVTGeom leaves such ground out.
 */
export const SMALLEST_SIDE = 4;

/** Where the square of `SMALLEST_SIDE` over the span `low` to `high` begins: centred, and moved into the tile at its edge. */
export function smallestStart(low: number, high: number): number {
  const centred = low - ((SMALLEST_SIDE - (high - low)) >> 1);
  return Math.min(Math.max(centred, GRID_MIN), GRID_MAX - SMALLEST_SIDE);
}

export function pushSmallestSquare(rings: RingBuffer, x: number, y: number): void {
  rings.push(x, y);
  rings.push(x + SMALLEST_SIDE, y);
  rings.push(x + SMALLEST_SIDE, y + SMALLEST_SIDE);
  rings.push(x, y + SMALLEST_SIDE);
  rings.close();
}

/** Ground so thin that the grid sees only a line from a to b: a band of two units along it. */
export function pushThinBand(rings: RingBuffer, ax: number, ay: number, bx: number, by: number): void {
  const flat = Math.abs(bx - ax) >= Math.abs(by - ay);
  const sideX = flat ? 0 : 1;
  const sideY = flat ? 1 : 0;
  rings.push(ax - sideX, ay - sideY);
  rings.push(bx - sideX, by - sideY);
  rings.push(bx + sideX, by + sideY);
  rings.push(ax + sideX, ay + sideY);
  if (rings.close() < 0) rings.reverseLast();
}
