import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { KeyRing } from "../../platform/keys/key-ring.ts";
import { withoutAccount } from "../journal/actor.ts";
import { atDesk } from "../reports/desk-store.ts";
import { eraseRow, erasures, notErased } from "./store.ts";

/**
 * Erases again whoever came back with a restore: by the entries of the journal, and by the notes beside the keys, which
 * know of erasures that a store from an older backup does not; these get their entry now. Called after every restore and
 * at every start; gives the ids. It opens nothing and needs no passphrase.
 */
export async function reapplyErasures(database: Database, keys: KeyRing | null, clock: Clock): Promise<string[]> {
  const inJournal = await erasures(database);
  const noted = (await keys?.erased.ids()) ?? new Set<string>();
  for (const [id, at] of inJournal) if (keys !== null && !noted.has(id)) await keys.erased.note(id, at);
  const asked = [...new Set([...inJournal.keys(), ...noted])];
  if ((await notErased(database, asked)).length === 0) return [];
  return await atDesk(database, [], async (desk, sql) => {
    const again = await notErased(sql, asked);
    for (const id of again) {
      const at = inJournal.get(id) ?? clock.now();
      await eraseRow(sql, id, at);
      if (inJournal.has(id)) continue;
      const reason = "Erased before; it came back with a store restored from an older backup.";
      desk.record({ kind: "identity-erased", body: { identityId: id, reason } }, withoutAccount("Homeground"), at);
    }
    return again;
  });
}
