import { endAllSessions } from "../access/session-store.ts";
import { reapplyErasures } from "../modules/vault/reapply-erasures-store.ts";
import { systemClock } from "../platform/clock.ts";
import type { DataFolder } from "../platform/data-folder.ts";
import type { Database } from "../platform/database/database.ts";
import { keyRingIn } from "../platform/keys/key-ring.ts";

/** Something a restore must do before anyone works on what was restored; answers what it did, in a sentence. */
export type AfterRestore = (database: Database, data: DataFolder) => Promise<string>;

/** In order. Identities erased by entries of the journal are erased again here: a backup must not bring them back. */
export const afterRestore: readonly AfterRestore[] = [
  async (database, data) => {
    // Erasing needs no passphrase: what it destroys is sealed.
    const again = await reapplyErasures(
      database,
      keyRingIn(data.keys, { current: undefined, next: undefined }),
      systemClock,
    );
    return `Identities erased again: ${again.length}.`;
  },
  async (database) => {
    const ended = await endAllSessions(database, new Date());
    return `Everybody signs in again: ${ended} sessions of then were ended. Withdraw again the tokens that were withdrawn since this backup.`;
  },
];
