import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ground, Position } from "../../geometry/shape.ts";
import { validity } from "../../geometry/validity.ts";
import { arbitraryGround } from "./arbitrary-ground.test-support.ts";
import {
  type DecodedFeature,
  decodeTile,
  distanceToOutline,
  doubledArea,
  type GridPoint,
  isCovered,
} from "./decode-tile.test-support.ts";
import { createTileEncoder } from "./encode-tile.ts";
import { LAND_LAYERS } from "./land-tiles.ts";
import { buildLayerIndex } from "./layer-index.ts";
import type { TileFeature } from "./tile-feature.ts";
import { GRID_MAX, GRID_MIN, TILE_EXTENT, type TileAddress } from "./tile-grid.ts";
import { WORLD_UNITS, worldX, worldY } from "./web-mercator.ts";

const encode = createTileEncoder();
const [landLayer] = LAND_LAYERS;
const gridNumbers = fc.integer({ min: GRID_MIN + 2, max: GRID_MAX - 2 });
const zooms = fc.integer({ min: 0, max: 22 });

test("every ring is a valid ring of MVT 2.1 within the tile and its buffer", () => {
  fc.assert(
    fc.property(arbitraryGround, zooms, fc.nat(50), (ground, z, corner) => {
      for (const feature of landIn(ground, tileAt(cornerOf(ground, corner), z))) {
        expect(doubledArea(feature.rings[0] ?? []), "first ring is a shell").toBeGreaterThan(0);
        for (const ring of feature.rings) {
          expect(ring.length).toBeGreaterThanOrEqual(3);
          expect(doubledArea(ring)).not.toBe(0);
          for (const [index, [x, y]] of ring.entries()) {
            expect(Number.isInteger(x) && x >= GRID_MIN && x <= GRID_MAX).toBe(true);
            expect(Number.isInteger(y) && y >= GRID_MIN && y <= GRID_MAX).toBe(true);
            expect([x, y]).not.toEqual(ring.at(index - 1));
          }
        }
        expect(validity(asGround(feature))).toEqual({ valid: true });
      }
    }),
    { numRuns: 600 },
  );
});

test("ground never vanishes from a tile it reaches, however small or thin it is", () => {
  fc.assert(
    fc.property(arbitraryGround, zooms, fc.nat(50), (ground, z, corner) => {
      const shell = ground[0]?.[0] ?? [];
      for (const position of [cornerOf(ground, corner), ...shell.slice(0, 3)]) {
        expect(landIn(ground, tileAt(position, z)).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test("a point is covered in the tile when and only when it is on the ground, but for a unit and a half at the outline", () => {
  const spots = fc.array(fc.tuple(gridNumbers, gridNumbers), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(arbitraryGround, zooms, fc.nat(50), spots, (ground, z, corner, points) => {
      const tile = tileAt(cornerOf(ground, corner), z);
      const exact = ground.flat().map((ring) => ring.slice(0, -1).map((position) => onGrid(position, tile)));
      const drawn = landIn(ground, tile).flatMap(({ rings }) => rings);
      const nearby = exact.flat().map(([x, y]): GridPoint => [Math.round(x) + 4, Math.round(y) - 4]);
      for (const point of [...points, ...nearby.filter(isInGrid)]) {
        // Ground below a pixel is drawn larger than it is, so only what is farther away may be judged there.
        const tolerance = isTiny(exact) ? 9 : 2.2;
        if (distanceToOutline(exact, point) < tolerance) continue;
        expect(isCovered(drawn, point), `${point} at zoom ${z}`).toBe(isCovered(exact, point));
      }
    }),
    { numRuns: 400 },
  );
});

test("two tiles that lie side by side draw the same outlines where both see them", () => {
  fc.assert(
    fc.property(arbitraryGround, fc.integer({ min: 4, max: 20 }), fc.nat(50), (ground, z, corner) => {
      const west = tileAt(cornerOf(ground, corner), z);
      const east = { ...west, x: west.x + 1 };
      const outlines = (tile: TileAddress) =>
        landIn(ground, tile).flatMap(({ rings }) =>
          rings.map((ring) => ring.map(([x, y]): GridPoint => [x + (tile.x - west.x) * TILE_EXTENT, y])),
        );
      const seen = [outlines(west), outlines(east)] as const;
      for (const [one, other] of [seen, [seen[1], seen[0]] as const]) {
        for (const point of one.flat().filter(isSeenByBoth)) expect(distanceToOutline(other, point)).toBeLessThan(2);
      }
    }),
    { numRuns: 300 },
  );
});

test("what lies on top comes last and every attribute comes back as it was", () => {
  const ground = square([47, 40], 0.01);
  const features = [true, false, true].map(
    (onTop, index): TileFeature => ({
      layer: "land",
      owner: "AZ-1",
      ground,
      onTop,
      properties: { code: "AZ-1", fate: `fate ${index}`, outside: onTop, from: -3, to: 2_147_483_647, report: "Ağdam" },
    }),
  );
  const land = decodeTile(encode([buildLayerIndex(landLayerOf(), features)], tileAt([47, 40], 12)))["land"] ?? [];
  expect(land.map(({ properties }) => properties["outside"])).toEqual([false, true, true]);
  expect(land[0]?.properties).toEqual({ ...features[1]?.properties });
});

test("a tile without anything in it has no bytes", () => {
  expect(encode([indexOf(square([47, 40], 0.01))], { z: 8, x: 0, y: 0 })).toHaveLength(0);
  expect(encode([buildLayerIndex(landLayerOf(), [])], { z: 0, x: 0, y: 0 })).toHaveLength(0);
});

function landLayerOf() {
  if (landLayer === undefined) throw new Error("The land layer is missing");
  return landLayer;
}

function indexOf(ground: Ground) {
  return buildLayerIndex(landLayerOf(), [{ layer: "land", owner: "A", ground, properties: { code: "A" } }]);
}

function landIn(ground: Ground, tile: TileAddress): readonly DecodedFeature[] {
  return decodeTile(encode([indexOf(ground)], tile))["land"] ?? [];
}

function square([lon, lat]: Position, side: number): Ground {
  return [
    [
      [
        [lon, lat],
        [lon + side, lat],
        [lon + side, lat + side],
        [lon, lat + side],
        [lon, lat],
      ],
    ],
  ];
}

function cornerOf(ground: Ground, number: number): Position {
  const shell = ground[0]?.[0] ?? [];
  return shell[number % shell.length] ?? [0, 0];
}

function tileAt(position: Position, z: number): TileAddress {
  const across = 2 ** z;
  return {
    z,
    x: Math.floor((worldX(position) / WORLD_UNITS) * across),
    y: Math.floor((worldY(position) / WORLD_UNITS) * across),
  };
}

/** Where a position lies on a tile's grid, not rounded. */
function onGrid(position: Position, { z, x, y }: TileAddress): GridPoint {
  const scale = (TILE_EXTENT * 2 ** z) / WORLD_UNITS;
  return [worldX(position) * scale - x * TILE_EXTENT, worldY(position) * scale - y * TILE_EXTENT];
}

function isInGrid([x, y]: GridPoint): boolean {
  return x > GRID_MIN + 1 && x < GRID_MAX - 1 && y > GRID_MIN + 1 && y < GRID_MAX - 1;
}

function isSeenByBoth([x, y]: GridPoint): boolean {
  return x > TILE_EXTENT + GRID_MIN + 8 && x < GRID_MAX - 8 && y > GRID_MIN + 8 && y < GRID_MAX - 8;
}

function isTiny(rings: readonly (readonly GridPoint[])[]): boolean {
  const shell = rings[0] ?? [];
  const spread = (axis: 0 | 1) =>
    Math.max(...shell.map((point) => point[axis])) - Math.min(...shell.map((point) => point[axis]));
  return spread(0) < 10 && spread(1) < 10;
}

/** As GEOS sees it: shells and holes sorted out by their direction, as a reader of tiles does. */
function asGround({ rings }: DecodedFeature): Ground {
  const polygons: GridPoint[][][] = [];
  for (const ring of rings) {
    const [first] = ring;
    const closed = first === undefined ? [] : [...ring, first];
    if (doubledArea(ring) > 0) polygons.push([closed]);
    else polygons.at(-1)?.push(closed);
  }
  return polygons;
}
