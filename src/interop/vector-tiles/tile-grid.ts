/** The integer grid of a tile (MVT 2.1): 4096 units a side, and what is drawn beyond its edge so that outlines join. */
export const TILE_EXTENT = 4096;
export const TILE_BUFFER = 64;
export const GRID_MIN = -TILE_BUFFER;
export const GRID_MAX = TILE_EXTENT + TILE_BUFFER;
export const DEEPEST_ZOOM = 22;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** West, north, east, south in world units (`web-mercator.ts`), edges included. */
export type WorldBounds = readonly [number, number, number, number];

/** Tile units per world unit. A power of two, so that a point falls on the same grid node in every tile that shows it. */
export function unitsPerWorldUnit(z: number): number {
  return 2 ** (z - 20);
}

/** What a tile can show: its square with the buffer. A change that touches it changes the tile, and no other change does. */
export function tileReach({ z, x, y }: TileAddress): WorldBounds {
  const world = 1 / unitsPerWorldUnit(z);
  return [
    (x * TILE_EXTENT + GRID_MIN) * world,
    (y * TILE_EXTENT + GRID_MIN) * world,
    (x * TILE_EXTENT + GRID_MAX) * world,
    (y * TILE_EXTENT + GRID_MAX) * world,
  ];
}

export function boundsTouch(a: WorldBounds, b: WorldBounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
