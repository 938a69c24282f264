import type { Ground } from "../../src/geometry/shape.ts";
import { TILE_EXTENT, type TileAddress } from "../../src/interop/vector-tiles/tile-grid.ts";
import { WORLD_UNITS, worldX, worldY } from "../../src/interop/vector-tiles/web-mercator.ts";
import { seededRandom } from "./seeded-random.ts";

const ZOOMS = [6, 7, 8, 9, 10, 11, 12, 13, 14] as const;

/**
 * Tiles on which there is something to see, the same for the same seed: taken in turn from each zoom in a random order, so
 * that the few tiles of the low zooms, which are the dear ones, are all among them.
 */
export function chooseTiles(grounds: Iterable<Ground>, count: number, seed: number): TileAddress[] {
  const random = seededRandom(seed);
  const seen = ZOOMS.map(() => new Set<string>());
  for (const ground of grounds) {
    const corner = ground[0]?.[0]?.[0];
    if (corner === undefined) continue;
    for (const [index, z] of ZOOMS.entries()) {
      const side = WORLD_UNITS / 2 ** z;
      seen[index]?.add(`${z}/${Math.floor(worldX(corner) / side)}/${Math.floor(worldY(corner) / side)}`);
    }
  }
  const waiting = seen.map((tiles) => shuffled([...tiles], random));
  const chosen: TileAddress[] = [];
  while (chosen.length < count && waiting.some((tiles) => tiles.length > 0)) {
    for (const tiles of waiting) {
      const next = tiles.pop();
      if (next !== undefined && chosen.length < count) chosen.push(addressOf(next));
    }
  }
  return chosen;
}

/** Within a tile and its buffer, edges included: what "clipped" means. */
export function isWithinBuffer(coordinate: number): boolean {
  return coordinate >= -64 && coordinate <= TILE_EXTENT + 64;
}

function addressOf(text: string): TileAddress {
  const [z = 0, x = 0, y = 0] = text.split("/").map(Number);
  return { z, x, y };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i] as Item;
    items[i] = items[j] as Item;
    items[j] = kept;
  }
  return items;
}
