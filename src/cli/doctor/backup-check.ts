import { backupId, manifestNames, timeOfManifest } from "../../platform/backup/manifest.ts";
import { openBackupStore } from "../../platform/backup/open-backup-store.ts";
import { Problem } from "../../platform/problem.ts";
import { type Check, type Found, fault, ok, warning } from "./check.ts";

const [oldHours, tooOldHours] = [26, 7 * 24];

export const backupCheck: Check = {
  name: "backup",
  needsStore: false,
  async look({ environment, workingFolder, now }) {
    const place = environment["HOMEGROUND_BACKUP"];
    if (!place)
      return warning("No place for backups is named", "Set HOMEGROUND_BACKUP and run homeground backup every day.");
    try {
      const newest = manifestNames(await openBackupStore(place, environment, workingFolder).list()).at(-1);
      if (newest === undefined) return fault(`There is no backup in ${place}`, "Run homeground backup.");
      return judge(backupId(newest), (now().getTime() - timeOfManifest(newest).getTime()) / 3_600_000, place);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return fault(error.message, "Make the place of the backups reachable.");
    }
  },
};

function judge(id: string, hours: number, place: string): Found {
  const age = hours < 48 ? `${Math.max(0, hours).toFixed(0)} hours` : `${(hours / 24).toFixed(0)} days`;
  const found = `The newest backup in ${place} is ${age} old (${id})`;
  const advice = "Run homeground backup, and see why the daily one did not run.";
  if (hours > tooOldHours) return fault(found, advice);
  return hours > oldHours ? warning(found, advice) : ok(found);
}
