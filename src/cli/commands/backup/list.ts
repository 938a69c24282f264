import { backupId, manifestNames, readManifest } from "../../../platform/backup/manifest.ts";
import { BrokenSeal } from "../../../platform/backup/seal.ts";
import { backupPlace, mustOpenKey, passphraseOption, placeArgument } from "../../backup-place.ts";
import type { Command } from "../../command.ts";
import { aligned, grouped } from "../../figures.ts";

interface BackupLine {
  readonly backup: string;
  readonly createdAt: string;
  readonly journalPosition: number;
  readonly rows: number;
  readonly files: number;
  readonly version: string;
}

export const backupList: Command = {
  words: ["backup", "list"],
  summary: "List the backups in a place.",
  arguments: [placeArgument],
  options: [passphraseOption],
  examples: ["npx homeground backup list /media/backup"],
  async run(context) {
    const store = backupPlace(context);
    const { keys } = await mustOpenKey(context, store);
    const backups: BackupLine[] = [];
    const unreadable: string[] = [];
    for (const name of manifestNames(await store.list())) {
      try {
        const { manifest } = await readManifest(store, keys, name);
        const { createdAt, journal, tables, files, versions } = manifest;
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        const version = versions.homeground;
        backups.push({
          backup: backupId(name),
          createdAt,
          journalPosition: journal.position,
          rows,
          files: files.length,
          version,
        });
      } catch (error) {
        if (!(error instanceof BrokenSeal)) throw error;
        unreadable.push(backupId(name));
      }
    }
    context.output.result({ backups, unreadable }, () => {
      const head = ["backup", "journal entries", "rows", "attachments", "Homeground"];
      const rows = backups.map((one) => [
        one.backup,
        grouped(one.journalPosition),
        grouped(one.rows),
        grouped(one.files),
        one.version,
      ]);
      const broken = unreadable.map((id) => `${id} cannot be read: run homeground backup verify.`);
      return [...aligned([head, ...rows], [1, 2, 3]), ...broken].join("\n");
    });
    return unreadable.length > 0 ? 1 : 0;
  },
};
