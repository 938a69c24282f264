import type { Audience } from "../../access/audience.ts";
import { createLandTiles, type LandTiles } from "./land-tiles.ts";
import type { LandFeatureSource } from "./tile-feature.ts";

/** Those who see everything have a store of tiles of full size; each other audience a small one of its own. */
const smallCacheBytes = 6 * 2 ** 20;
const mostAudiences = 6;

/** The map of each audience. Two that see the same share one. */
export class AudienceTiles {
  readonly #maps = new Map<string, { readonly audience: Audience; readonly tiles: LandTiles }>();
  readonly #sourceFor: (audience: Audience) => LandFeatureSource;

  constructor(sourceFor: (audience: Audience) => LandFeatureSource) {
    this.#sourceFor = sourceFor;
  }

  of(audience: Audience): LandTiles {
    // Two audiences that differ only in which reports they read have the same land.
    const { land, organisation } = audience.settings;
    const seesAll = !audience.isRestricted;
    const key = seesAll ? "all" : `${land} ${organisation}`;
    const known = this.#maps.get(key);
    if (known !== undefined) {
      this.#maps.delete(key);
      this.#maps.set(key, known);
      return known.tiles;
    }
    const source = this.#sourceFor(audience);
    const tiles = createLandTiles(seesAll ? { source } : { source, cacheBytes: smallCacheBytes });
    this.#maps.set(key, { audience, tiles });
    for (const oldest of this.#maps.keys()) {
      if (this.#maps.size <= mostAudiences) break;
      if (oldest !== "all") this.#maps.delete(oldest);
    }
    return tiles;
  }

  cachedBytes(): number {
    return this.every().reduce((sum, { tiles }) => sum + tiles.cachedBytes(), 0);
  }

  every(): readonly { readonly audience: Audience; readonly tiles: LandTiles }[] {
    return [...this.#maps.values()];
  }
}
