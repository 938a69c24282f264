import type { ChangeFeed } from "../../platform/change-feed.ts";
import type { Database } from "../../platform/database/database.ts";
import { type ChangeNotice, onChange } from "../../platform/database/notices.ts";
import type { Log } from "../../platform/log.ts";
import type { LandTiles } from "./land-tiles.ts";
import { landFeatures } from "./source-store.ts";
import type { TileFeature } from "./tile-feature.ts";

/**
 * Takes each change of the store into the tiles, one after the other, and only then tells whoever listens: a page that
 * hears of a change and asks for a tile must get the new one. Returns what stops it.
 */
export async function followChanges(
  database: Database,
  tiles: LandTiles,
  changes: ChangeFeed,
  log: Log,
): Promise<() => Promise<void>> {
  let pending = Promise.resolve();
  const takeIn = async (notice: ChangeNotice): Promise<void> => {
    const { owners } = notice;
    try {
      const features: TileFeature[] = [];
      for await (const feature of landFeatures(database, owners)) features.push(feature);
      await tiles.replace(owners === "everything" ? "all" : owners, features);
    } catch (failure) {
      // Stale tiles could show hazardous ground as released: rather read everything again.
      tiles.forget();
      log.error({ err: failure, position: notice.position }, "the map tiles could not take in a change");
    }
    changes.publish(notice);
  };
  return await onChange(database, (notice) => {
    pending = pending.then(() => takeIn(notice));
  });
}
