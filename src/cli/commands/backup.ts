import { derivedTables } from "../../modules/reports/derived-tables.ts";
import { makeBackupKey, mendKeyFiles, openBackupKey } from "../../platform/backup/backup-key.ts";
import type { BackupStore } from "../../platform/backup/backup-store.ts";
import type { BackupKeys } from "../../platform/backup/seal.ts";
import { type BackupWritten, writeBackup } from "../../platform/backup/write-backup.ts";
import { programVersion } from "../../platform/program-version.ts";
import { backupPlace, passphraseOf, passphraseOption, placeArgument } from "../backup-place.ts";
import type { Command, CommandContext } from "../command.ts";
import { grouped } from "../figures.ts";
import { withStore } from "../open-store.ts";

export const backup: Command = {
  words: ["backup"],
  summary: "Back up the whole programme, encrypted, while it goes on; only what changed is written again.",
  arguments: [placeArgument],
  options: [passphraseOption],
  examples: [
    "HOMEGROUND_BACKUP_PASSPHRASE='six words nobody would guess' npx homeground backup /media/backup",
    "npx homeground backup s3://mine-action-backup/homeground --passphrase-file ~/backup-passphrase",
  ],
  async run(context) {
    const place = backupPlace(context);
    const passphrase = await passphraseOf(context);
    return withStore(context, async (store) => {
      const keys = await keysOf(context, place, passphrase);
      const progress = context.output.progress("Backing up");
      try {
        const written = await writeBackup({
          ...store,
          keysFolder: store.data.keys,
          store: place,
          keys,
          derivedTables,
          homegroundVersion: await programVersion(),
          signal: context.signal,
          progress: progress.update,
        });
        progress.finish();
        context.output.result({ ...written, place: place.where }, () => wordsOf(written, place.where));
        return written.damagedFiles.length > 0 ? 1 : 0;
      } finally {
        progress.finish();
      }
    });
  },
};

/** The key of the place, made on the first backup; a damaged copy of the key file is put back. */
async function keysOf({ output }: CommandContext, place: BackupStore, passphrase: string): Promise<BackupKeys> {
  const opened = await openBackupKey(place, passphrase);
  if (!opened) return makeBackupKey(place, passphrase);
  if (opened.broken.length > 0) {
    output.say(`The key file ${opened.broken.join(", ")} was damaged; it is put back from its copy.`);
    await mendKeyFiles(place, opened.broken);
  }
  return opened.keys;
}

function wordsOf(written: BackupWritten, where: string): string {
  const { backup, journalPosition, rows, files, keyFiles, damagedFiles } = written;
  const keys = keyFiles > 0 ? `, ${grouped(keyFiles)} key files` : "";
  return [
    `Backup ${backup} is in ${where}.`,
    `It holds the journal up to entry ${grouped(journalPosition)}: ${grouped(rows)} rows, ${grouped(files)} attachments${keys}.`,
    `Written ${megabytes(written.writtenBytes)} in ${grouped(written.writtenObjects)} objects; ${megabytes(written.reusedBytes)} were there already.`,
    ...damagedFiles.map(
      (sha256) => `Left out, its bytes are damaged on this disk: attachment ${sha256}. Run homeground doctor.`,
    ),
  ].join("\n");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
