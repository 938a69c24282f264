import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type OpenedKey, openBackupKey } from "../platform/backup/backup-key.ts";
import type { BackupStore } from "../platform/backup/backup-store.ts";
import { openBackupStore } from "../platform/backup/open-backup-store.ts";
import { problem } from "../platform/problem.ts";
import type { CommandArgument, CommandContext, CommandOption } from "./command.ts";

export const placeArgument: CommandArgument = {
  name: "place",
  summary: "A folder, or s3://bucket/prefix; HOMEGROUND_BACKUP names it where it is left out.",
  count: "optional",
};

export const passphraseOption: CommandOption = {
  name: "passphrase-file",
  summary: "File whose first line is the passphrase; HOMEGROUND_BACKUP_PASSPHRASE holds it otherwise.",
  type: "text",
};

/** The storage named on the line or in the environment. */
export function backupPlace(context: CommandContext): BackupStore {
  const place = context.arguments[0] ?? context.environment["HOMEGROUND_BACKUP"];
  if (!place) throw problem("usage", "Say where the backups lie: a folder, or s3://bucket/prefix.");
  return openBackupStore(place, context.environment, context.workingFolder);
}

export async function passphraseOf({ options, environment, workingFolder }: CommandContext): Promise<string> {
  const path = options.get("passphrase-file") ?? environment["HOMEGROUND_BACKUP_PASSPHRASE_FILE"];
  const text = path ? await firstLine(resolve(workingFolder, path)) : environment["HOMEGROUND_BACKUP_PASSPHRASE"];
  if (text) return text;
  const how = "Give its passphrase in HOMEGROUND_BACKUP_PASSPHRASE or with --passphrase-file.";
  throw problem(
    "usage",
    `A backup is always encrypted. ${how} Keep it apart from the backup: without it nobody can read one.`,
  );
}

/** The key of a place that must hold backups already. */
export async function mustOpenKey(context: CommandContext, store: BackupStore): Promise<OpenedKey> {
  const opened = await openBackupKey(store, await passphraseOf(context));
  if (opened) return opened;
  throw problem("backup-not-found", `There is no backup in ${store.where}.`);
}

async function firstLine(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw problem("usage", `The passphrase file ${path} cannot be read.`, {}, cause);
  });
  return text.split(/\r?\n/, 1)[0] ?? "";
}
