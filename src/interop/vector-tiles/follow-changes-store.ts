import type { ChangeFeed } from "../../platform/change-feed.ts";
import type { Database } from "../../platform/database/database.ts";
import { type ChangeNotice, onChange } from "../../platform/database/notices.ts";
import type { Log } from "../../platform/log.ts";
import type { AudienceTiles } from "./audience-tiles.ts";
import { landSeenBy } from "./source-store.ts";

/**
 * Takes each change of the store into the tiles, one after the other, and only then tells whoever listens: a page that
 * hears of a change and asks for a tile must get the new one. `atOnce` is called before any of it. Returns what stops it.
 */
export async function followChanges(
  database: Database,
  maps: AudienceTiles,
  changes: ChangeFeed,
  log: Log,
  atOnce: () => void,
): Promise<() => Promise<void>> {
  let pending = Promise.resolve();
  const takeIn = async (notice: ChangeNotice): Promise<void> => {
    const { owners } = notice;
    for (const { audience, tiles } of maps.every()) {
      try {
        const features = await landSeenBy(database, audience, owners);
        await tiles.replace(owners === "everything" ? "all" : owners, features);
      } catch (failure) {
        // Stale tiles could show hazardous ground as released: rather read everything again.
        tiles.forget();
        log.error({ err: failure, position: notice.position }, "the map tiles could not take in a change");
      }
    }
    changes.publish(notice);
  };
  return await onChange(database, (notice) => {
    atOnce();
    pending = pending.then(() => takeIn(notice));
  });
}
