import type { LayerSnapshot } from "./layer-snapshot.ts";
import type { RingBuffer } from "./ring-buffer.ts";
import { pushSmallestSquare, pushThinBand, SMALLEST_SIDE, smallestStart } from "./smallest-shape.ts";
import { GRID_MAX, GRID_MIN, TILE_EXTENT, type TileAddress, unitsPerWorldUnit } from "./tile-grid.ts";

/** From world units to the grid of one tile: grid = round(world × scale) − offset. */
export interface TilePlacement {
  readonly z: number;
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export function placementOf({ z, x, y }: TileAddress): TilePlacement {
  return { z, scale: unitsPerWorldUnit(z), offsetX: x * TILE_EXTENT, offsetY: y * TILE_EXTENT };
}

/** What became of a polygon on the grid. */
export type Placed = "whole" | "outside" | "crossing" | "tiny";

/** Ground within this many tile units (one pixel of a 512-pixel tile) is drawn without its holes, by its hull if need be. */
const TINY_SIDE = 8;
/** Twice the area over the length of the outline is the mean width: below this many units rounding tears ground to shreds. */
const THIN_WIDTH = 0.75;

/**
 * Puts the polygon of rings `shell` to `end` − 1 on the tile's grid into `rings`, simplified for the zoom. The shell always
 * leaves a shape with an area; holes too small for the grid are left out (what they hold is drawn by itself). Rings may
 * touch or cross afterwards, by rounding.
 */
export function placePolygon(
  from: LayerSnapshot,
  shell: number,
  end: number,
  placement: TilePlacement,
  rings: RingBuffer,
): Placed {
  rings.clear();
  const { west, north, east, south, length } = pushRing(from, shell, placement, rings);
  const area = rings.close();
  if (east < GRID_MIN || west > GRID_MAX || south < GRID_MIN || north > GRID_MAX) return "outside";
  if (east - west <= SMALLEST_SIDE && south - north <= SMALLEST_SIDE) {
    rings.clear();
    pushSmallestSquare(rings, smallestStart(west, east), smallestStart(north, south));
    return "whole";
  }
  const tiny = east - west <= TINY_SIDE && south - north <= TINY_SIDE;
  if (tiny ? area === 0 : Math.abs(area) < THIN_WIDTH * length) {
    rings.clear();
    pushOutlineBands(from, shell, placement, rings);
    return tiny ? "tiny" : "crossing";
  }
  if (area < 0) rings.reverseLast();
  if (tiny) return "tiny";
  for (let hole = shell + 1; hole < end; hole++) {
    pushRing(from, hole, placement, rings);
    if (rings.close() > 0) rings.dropLast();
  }
  return west >= GRID_MIN && east <= GRID_MAX && north >= GRID_MIN && south <= GRID_MAX ? "whole" : "crossing";
}

/** Box of the last ring on the grid and its length counted along the axes. One object, used again for every ring. */
const measured = { west: 0, north: 0, east: 0, south: 0, length: 0 };

function pushRing(from: LayerSnapshot, ring: number, placement: TilePlacement, rings: RingBuffer): typeof measured {
  const { points, pointZooms } = from;
  const { z, scale, offsetX, offsetY } = placement;
  const start = from.ringPoints[ring] ?? 0;
  const end = from.ringPoints[ring + 1] ?? 0;
  const firstX = Math.round((points[2 * start] ?? 0) * scale) - offsetX;
  const firstY = Math.round((points[2 * start + 1] ?? 0) * scale) - offsetY;
  rings.push(firstX, firstY);
  let west = firstX;
  let east = firstX;
  let north = firstY;
  let south = firstY;
  let length = 0;
  let lastX = firstX;
  let lastY = firstY;
  for (let i = start + 1; i < end; i++) {
    if ((pointZooms[i] ?? 0) > z) continue;
    const x = Math.round((points[2 * i] ?? 0) * scale) - offsetX;
    const y = Math.round((points[2 * i + 1] ?? 0) * scale) - offsetY;
    if (x === lastX && y === lastY) continue;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
    length += Math.abs(x - lastX) + Math.abs(y - lastY);
    lastX = x;
    lastY = y;
    rings.push(x, y);
  }
  measured.west = west;
  measured.north = north;
  measured.east = east;
  measured.south = south;
  measured.length = length + Math.abs(firstX - lastX) + Math.abs(firstY - lastY);
  return measured;
}

function mayReachGrid(a: number, b: number): boolean {
  return Math.min(a, b) <= GRID_MAX && Math.max(a, b) >= GRID_MIN;
}

/**
 * Ground that is less than about one unit wide on the whole (a cleared road seen from afar): its outline is drawn as bands
 * two units wide. They overlap, which `repairRings` or the hull makes one shape of.
 */
export function pushOutlineBands(from: LayerSnapshot, ring: number, placement: TilePlacement, rings: RingBuffer): void {
  const { points, pointZooms } = from;
  const { z, scale, offsetX, offsetY } = placement;
  const start = from.ringPoints[ring] ?? 0;
  const end = from.ringPoints[ring + 1] ?? 0;
  const drawn = new Set<string>();
  let lastX = Math.round((points[2 * start] ?? 0) * scale) - offsetX;
  let lastY = Math.round((points[2 * start + 1] ?? 0) * scale) - offsetY;
  for (let step = start + 1; step <= end; step++) {
    const i = step === end ? start : step;
    if ((pointZooms[i] ?? 0) > z) continue;
    const x = Math.round((points[2 * i] ?? 0) * scale) - offsetX;
    const y = Math.round((points[2 * i + 1] ?? 0) * scale) - offsetY;
    if (mayReachGrid(lastX, x) && mayReachGrid(lastY, y) && !drawn.has(`${x} ${y} ${lastX} ${lastY}`)) {
      pushThinBand(rings, lastX, lastY, x, y);
      drawn.add(`${lastX} ${lastY} ${x} ${y}`);
    }
    lastX = x;
    lastY = y;
  }
}
