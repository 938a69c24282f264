import { join } from "node:path";
import { entriesInOrder } from "../../modules/journal/store.ts";
import { verifyJournal } from "../../modules/journal/verify-journal.ts";
import { rebuild } from "../../modules/reports/rebuild-store.ts";
import { documentsOf, reportCount } from "../../modules/reports/store.ts";
import type { BackupStore } from "../../platform/backup/backup-store.ts";
import { backupId, type Manifest, manifestNames, readManifest } from "../../platform/backup/manifest.ts";
import { orNameBreak } from "../../platform/backup/read-segment.ts";
import { differingTables, mustBeEmpty, restoreRowsAndFiles } from "../../platform/backup/restore-backup.ts";
import type { BackupKeys } from "../../platform/backup/seal.ts";
import { openDataFolder } from "../../platform/data-folder.ts";
import type { Database } from "../../platform/database/database.ts";
import { migrate, mustKnowMigrations } from "../../platform/database/migrate.ts";
import { openDatabase } from "../../platform/database/open-database.ts";
import { fileStoreIn } from "../../platform/files.ts";
import { logToFile } from "../../platform/log.ts";
import { problem } from "../../platform/problem.ts";
import { programVersion } from "../../platform/program-version.ts";
import { repositoryRoot } from "../../platform/repository-root.ts";
import { afterRestore } from "../after-restore.ts";
import { backupPlace, mustOpenKey, passphraseOption, placeArgument } from "../backup-place.ts";
import type { Command, CommandContext } from "../command.ts";
import { grouped } from "../figures.ts";

const migrations = join(repositoryRoot, "db", "migrations");

export const restore: Command = {
  words: ["restore"],
  summary: "Restore a backup into an empty data folder, or an empty database, and prove that all of it is there.",
  arguments: [placeArgument],
  options: [
    { name: "backup", summary: "Which one, as backup list names it; the newest otherwise.", type: "text" },
    passphraseOption,
  ],
  examples: [
    "HOMEGROUND_DATA=./data-restored npx homeground restore /media/backup",
    "npx homeground restore s3://mine-action-backup/homeground --backup 20261128t001753123z-0a1b2c3d",
  ],
  async run(context) {
    const place = backupPlace(context);
    const { keys, broken } = await mustOpenKey(context, place);
    if (broken.length > 0)
      context.output.say(`The key file ${broken.join(", ")} in ${place.where} was damaged; its copy was used.`);
    const { name, manifest } = await chosenBackup(context, place, keys);
    await mustKnowMigrations(migrations, manifest.migrations);
    const data = await openDataFolder(context.environment, context.workingFolder);
    const open = await openDatabase(context.environment, data, logToFile(data.serverLog));
    try {
      await mustBeEmpty(open.db, open.where);
      await migrate(open.db, migrations, manifest.migrations.at(-1)?.number ?? 0);
      const progress = context.output.progress("Restoring");
      const { signal } = context;
      const order = { database: open.db, files: fileStoreIn(data.files), keysFolder: data.keys, store: place };
      const { leftOut } = await restoreRowsAndFiles({
        ...order,
        keys,
        manifest,
        signal,
        progress: progress.update,
      }).finally(progress.finish);
      await migrate(open.db, migrations);
      const proven = await prove(context, open.db, manifest);
      for (const step of afterRestore) context.output.say(await step(open.db, data));
      const result = { backup: backupId(name), ...proven, leftOut, data: data.path };
      context.output.result(result, () => wordsOf(result, manifest));
      return proven.differing.length > 0 ? 1 : 0;
    } finally {
      await open.close();
    }
  },
};

async function chosenBackup({ options }: CommandContext, place: BackupStore, keys: BackupKeys) {
  const names = manifestNames(await place.list());
  const wanted = options.get("backup");
  const name = wanted === undefined ? names.at(-1) : names.find((one) => backupId(one) === wanted);
  if (name === undefined) {
    const known = names.map(backupId).join(", ") || "none";
    throw problem("backup-not-found", `There is no backup ${wanted ?? "yet"} in ${place.where}. Known: ${known}.`);
  }
  return await orNameBreak(name, `the list of backup ${backupId(name)}`, () => readManifest(place, keys, name));
}

interface Proven {
  readonly entries: number;
  readonly reports: number;
  readonly headHash: string;
  readonly differing: readonly string[];
}

/** Derives the current state from the restored journal, proves the journal, and compares both with the source. */
async function prove({ output }: CommandContext, database: Database, manifest: Manifest): Promise<Proven> {
  const progress = output.progress("Rebuilding");
  await rebuild(database, progress.update).finally(progress.finish);
  const documents = (ids: readonly string[]) => documentsOf(database, ids);
  const { entries, reports, head, firstBreak } = await verifyJournal(
    entriesInOrder(database),
    documents,
    await reportCount(database),
  );
  if (firstBreak) {
    const detail = `The restored journal is broken at entry ${firstBreak.position}, as it was when it was backed up. ${firstBreak.message}.`;
    throw problem("journal-broken", detail, { firstBreak });
  }
  if (head.position !== manifest.journal.position || head.hash !== manifest.journal.hash) {
    const detail = `The restored journal ends at entry ${head.position}; the backup was made at ${manifest.journal.position}.`;
    throw problem("restore-differs", detail);
  }
  const differing = await differingTables(database, manifest.derived);
  const sameVersion = manifest.versions.homeground === (await programVersion());
  if (differing.length > 0 && sameVersion) {
    output.say(
      `The current state came out otherwise than it was: ${differing.join(", ")}. Keep the backup and report this.`,
    );
  }
  return { entries, reports, headHash: head.hash, differing: sameVersion ? differing : [] };
}

function wordsOf(result: Proven & { backup: string; leftOut: string[]; data: string }, manifest: Manifest): string {
  const lines = [
    `Backup ${result.backup} is restored: ${grouped(result.entries)} journal entries, ${grouped(result.reports)} reports, ${grouped(manifest.files.length)} attachments.`,
    `The journal is whole; its last hash is ${result.headHash}`,
  ];
  if (result.differing.length === 0)
    lines.push("The current state was derived again and is the one that was backed up, row for row.");
  if (result.leftOut.length > 0)
    lines.push(`Left out, no migration of this Homeground makes them: ${result.leftOut.join(", ")}.`);
  return lines.join("\n");
}
