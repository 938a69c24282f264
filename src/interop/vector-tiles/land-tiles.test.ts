import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeTile } from "./decode-tile.test-support.ts";
import { createTileEncoder } from "./encode-tile.ts";
import { createLandTiles, LAND_LAYERS } from "./land-tiles.ts";
import { buildLayerIndex } from "./layer-index.ts";
import { replaceFeatures } from "./replace-features.ts";
import { squareFeature } from "./square-feature.test-support.ts";
import type { TileFeature, TileLayer } from "./tile-feature.ts";
import type { TileAddress } from "./tile-grid.ts";

const agdam = squareFeature("AZ-1", [47.0, 40.0], 0.01);
const fuzuli = squareFeature("AZ-2", [47.2, 39.6], 0.01);
const overAgdam: TileAddress = { z: 10, x: 645, y: 387 };
const overFuzuli: TileAddress = { z: 10, x: 646, y: 389 };

function tilesOf(features: readonly TileFeature[]) {
  return createLandTiles({ source: { all: async () => features } });
}

async function codesIn(tiles: ReturnType<typeof tilesOf>, tile: TileAddress): Promise<unknown[]> {
  const { bytes } = await tiles.tile(tile, "identity");
  return (decodeTile(bytes).land ?? []).map(({ properties }) => properties.code);
}

test("an approval changes the tiles that show its ground and leaves every other in memory", async () => {
  const tiles = tilesOf([agdam, fuzuli]);
  const before = await tiles.tile(overFuzuli, "identity");
  expect(await codesIn(tiles, overAgdam)).toEqual(["AZ-1"]);
  expect(await tiles.replace(["AZ-1"], [squareFeature("AZ-1", [47.0, 40.0], 0.02)])).toBe(1);
  expect(await tiles.tile(overFuzuli, "identity")).toBe(before);
  expect(await codesIn(tiles, overAgdam)).toEqual(["AZ-1"]);
});

test("ground that moves away goes from the tile it leaves and comes to the tile it reaches", async () => {
  const tiles = tilesOf([agdam, fuzuli]);
  await codesIn(tiles, overAgdam);
  await codesIn(tiles, overFuzuli);
  expect(await tiles.replace(["AZ-1"], [squareFeature("AZ-1", [47.21, 39.61], 0.001)])).toBe(2);
  expect(await codesIn(tiles, overAgdam)).toEqual([]);
  expect((await codesIn(tiles, overFuzuli)).sort()).toEqual(["AZ-1", "AZ-2"]);
});

test("the same features again change nothing", async () => {
  const tiles = tilesOf([agdam, fuzuli]);
  await codesIn(tiles, overAgdam);
  expect(await tiles.replace("all", [fuzuli, agdam])).toBe(0);
  expect(await tiles.replace(["AZ-1"], [squareFeature("AZ-1", [47.0, 40.0], 0.01)])).toBe(0);
});

test("a changed attribute alone is a change", async () => {
  const tiles = tilesOf([agdam]);
  await codesIn(tiles, overAgdam);
  expect(await tiles.replace(["AZ-1"], [{ ...agdam, properties: { code: "AZ-1", fate: "cleared" } }])).toBe(1);
});

test("a failed reading is told, and the next request reads again", async () => {
  let answers = false;
  const tiles = createLandTiles({
    source: { all: () => (answers ? Promise.resolve([agdam]) : Promise.reject(new Error("no connection"))) },
  });
  await expect(tiles.tile(overAgdam, "identity")).rejects.toThrow("no connection");
  answers = true;
  expect(await codesIn(tiles, overAgdam)).toEqual(["AZ-1"]);
});

test("a change that comes while the land is being read is not lost", async () => {
  let deliver: (features: TileFeature[]) => void = () => undefined;
  const tiles = createLandTiles({
    source: { all: () => new Promise<TileFeature[]>((resolve) => (deliver = resolve)) },
  });
  const first = tiles.load();
  const change = tiles.replace(["AZ-1"], []);
  deliver([agdam, fuzuli]);
  await Promise.all([first, change]);
  expect(await codesIn(tiles, overAgdam)).toEqual([]);
});

test("after a change that could not be taken in nothing old is shown", async () => {
  let now = [agdam];
  const tiles = createLandTiles({ source: { all: async () => now } });
  expect(await codesIn(tiles, overAgdam)).toEqual(["AZ-1"]);
  now = [];
  tiles.forget();
  expect(await codesIn(tiles, overAgdam)).toEqual([]);
});

test("a reading that began before it was forgotten is not used", async () => {
  const waiting: ((features: TileFeature[]) => void)[] = [];
  const all = () => new Promise<TileFeature[]>((resolve) => waiting.push(resolve));
  const tiles = createLandTiles({ source: { all } });
  const asked = codesIn(tiles, overAgdam);
  tiles.forget();
  const askedAgain = codesIn(tiles, overAgdam);
  waiting[0]?.([agdam]);
  waiting[1]?.([]);
  expect(await Promise.all([asked, askedAgain])).toEqual([[], []]);
});

test("the name of a tile's bytes changes with the bytes and with the encoding only", async () => {
  const many = Array.from({ length: 200 }, (_, n) => squareFeature(`AZ-${n}`, [47 + n / 1000, 40], 0.0005));
  const [one, other] = [tilesOf(many), tilesOf(many)];
  const plain = await one.tile(overAgdam, "identity");
  const packed = await one.tile(overAgdam, "zstd");
  expect(plain.etag).toBe((await other.tile(overAgdam, "identity")).etag);
  expect(packed.etag).not.toBe(plain.etag);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
  expect(await one.tile(overAgdam, "zstd")).toBe(packed);
});

test("the cache keeps to its bound, the least used tile goes first", async () => {
  const many = Array.from({ length: 50 }, (_, n) => squareFeature(`AZ-${n}`, [47 + n / 1000, 40], 0.0005));
  const tiles = createLandTiles({ source: { all: async () => many }, cacheBytes: 6000 });
  const first = await tiles.tile(overAgdam, "identity");
  for (let x = 0; x < 5; x++) await tiles.tile({ z: 10, x, y: 0 }, "identity");
  expect(await tiles.tile(overAgdam, "identity")).toBe(first);
  for (let x = 0; x < 20; x++) await tiles.tile({ z: 10, x, y: 0 }, "identity");
  expect(await tiles.tile(overAgdam, "identity")).not.toBe(first);
});

test("whatever is replaced, the layer draws the same as one built anew, and untouched tiles are the same bytes", () => {
  const [layer] = LAND_LAYERS as readonly [TileLayer, ...TileLayer[]];
  const encode = createTileEncoder();
  const placed = fc.record({
    owner: fc.nat(6),
    lon: fc.nat(20),
    lat: fc.nat(20),
    size: fc.integer({ min: 1, max: 8 }),
  });
  const makeFeature = ({ owner, lon, lat, size }: { owner: number; lon: number; lat: number; size: number }) =>
    squareFeature(`AZ-${owner}`, [47 + lon / 20, 39 + lat / 20], size / 200);
  fc.assert(
    fc.property(
      fc.array(placed, { maxLength: 30 }),
      fc.array(fc.array(placed, { maxLength: 6 }), { maxLength: 5 }),
      (start, steps) => {
        let now = start.map(makeFeature);
        let index = buildLayerIndex(layer, now);
        for (const step of steps) {
          const owners = [...new Set(step.map(({ owner }) => `AZ-${owner}`))];
          const arrived = step.filter((_, n) => n % 3 !== 0).map(makeFeature);
          now = [...now.filter(({ owner }) => !owners.includes(owner)), ...arrived];
          index = replaceFeatures(index, owners, arrived).index;
        }
        const tile = { z: 7, x: 80, y: 48 };
        expect(drawn(encode([index], tile))).toEqual(drawn(encode([buildLayerIndex(layer, now)], tile)));
      },
    ),
  );
});

/** What a tile shows, whatever the order of its features. */
function drawn(bytes: Uint8Array): string[] {
  const features = decodeTile(bytes).land ?? [];
  return features.map((feature) => createHash("sha256").update(JSON.stringify(feature)).digest("hex")).sort();
}
