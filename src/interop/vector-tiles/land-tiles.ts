import type { TileEncoding } from "./compress-tile.ts";
import { createTileEncoder } from "./encode-tile.ts";
import { beginLayerIndex, type LayerIndex } from "./layer-index.ts";
import { replaceFeatures } from "./replace-features.ts";
import { type SentTile, TileCache } from "./tile-cache.ts";
import type { LandFeatureSource, TileFeature, TileLayer } from "./tile-feature.ts";
import type { TileAddress } from "./tile-grid.ts";

/** The layers of /api/tiles/land. What each key means is told in `land-features.ts`. */
export const LAND_LAYERS: readonly TileLayer[] = [
  { name: "land", keys: ["code", "fate", "outside", "reopened", "from", "to", "report"] },
  { name: "hazards", keys: ["code", "name", "kind", "status", "from", "to"] },
];

const DEFAULT_CACHE_BYTES = 48 * 2 ** 20;

export interface LandTiles {
  /** Reads the whole land; the first tile does so by itself. A failure is the caller's, and the next call tries again. */
  load(): Promise<void>;
  tile(address: TileAddress, encoding: TileEncoding): Promise<SentTile>;
  /**
   * After an approval: everything of these owners is now `features`. Answers how many tiles in memory had to go; features
   * that are the same as before cost none. With "all" the whole land is compared.
   */
  replace(owners: readonly string[] | "all", features: Iterable<TileFeature>): Promise<number>;
  /** When a change could not be taken in: nothing that is remembered may be shown again, the next tile reads the land anew. */
  forget(): void;
  /** What the tiles in memory take. */
  cachedBytes(): number;
}

export interface LandTilesOptions {
  readonly source: LandFeatureSource;
  readonly cacheBytes?: number;
}

/** The land of a programme as vector tiles: held in memory, encoded when asked for, remembered until it changes. */
export function createLandTiles({ source, cacheBytes = DEFAULT_CACHE_BYTES }: LandTilesOptions): LandTiles {
  const cache = new TileCache(cacheBytes);
  const encode = createTileEncoder();
  let loading: Promise<void> | undefined;
  let layers: readonly LayerIndex[] = [];

  /** A reading that was forgotten, or failed, while it went on leaves no trace. */
  function load(): Promise<void> {
    if (loading !== undefined) return loading;
    const reading: Promise<void> = buildLayers(source).then(
      (built) => {
        if (loading === reading) layers = built;
      },
      (error: unknown) => {
        if (loading === reading) loading = undefined;
        throw error;
      },
    );
    loading = reading;
    return reading;
  }

  async function loaded(): Promise<void> {
    for (let current: Promise<void> | undefined; current !== loading || current === undefined; ) {
      current = load();
      await current;
    }
  }

  return {
    load,
    async tile(address, encoding) {
      await loaded();
      return cache.get(address, encoding, () => encode(layers, address));
    },
    async replace(owners, features) {
      // Nothing is read yet: the first reading will find the land as it is then. While it is being read it may have been
      // read before the change, so the change is applied after; applied twice it does nothing.
      if (loading === undefined) return 0;
      await loaded();
      const list = [...features];
      const replaced = layers.map((index) =>
        replaceFeatures(
          index,
          owners,
          list.filter((feature) => feature.layer === index.layer.name),
        ),
      );
      layers = replaced.map(({ index }) => index);
      return cache.dropTouching(replaced.flatMap(({ changed }) => changed));
    },
    forget() {
      loading = undefined;
      cache.clear();
    },
    cachedBytes: () => cache.byteCount,
  };
}

async function buildLayers(source: LandFeatureSource): Promise<readonly LayerIndex[]> {
  const building = LAND_LAYERS.map((layer) => ({ name: layer.name, index: beginLayerIndex(layer) }));
  for await (const feature of await source.all()) {
    building.find(({ name }) => name === feature.layer)?.index.add(feature);
  }
  return building.map(({ index }) => index.finish());
}
