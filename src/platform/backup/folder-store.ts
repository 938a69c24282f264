import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "../sync-folder.ts";
import { writeDurably } from "../write-durably.ts";
import type { BackupStore } from "./backup-store.ts";

/** What is being written lies here until it is whole; what a killed backup left here goes with the next one. */
const unfinished = "unfinished";
const abandonedMilliseconds = 60 * 60 * 1000;

export function folderStore(folder: string): BackupStore {
  let tidied: Promise<void> | undefined;
  return {
    where: folder,
    async put(name, bytes) {
      tidied ??= removeAbandoned(join(folder, unfinished));
      await tidied;
      await putDurably(folder, name, bytes);
    },
    get: (name) => readFile(join(folder, name)).catch(nothingWhereMissing),
    list: () => listFolder(folder),
  };
}

/** Written beside, flushed, renamed, and the folders flushed: after a power cut it is there whole or not at all. */
async function putDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  const temporary = join(folder, unfinished, randomBytes(12).toString("hex"));
  const made = await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, bytes, temporary);
  if (made !== undefined) await Promise.all([dirname(made), dirname(dirname(path))].map(syncFolder));
}

async function removeAbandoned(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = Date.now() - ((await stat(path).catch(nothingWhereMissing))?.mtimeMs ?? 0);
    if (age > abandonedMilliseconds) await rm(path, { force: true });
  }
}

async function listFolder(folder: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const visit = async (below: string): Promise<void> => {
    for (const entry of (await readdir(join(folder, below), { withFileTypes: true }).catch(nothingWhereMissing)) ??
      []) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (name === unfinished) continue;
      if (entry.isDirectory()) await visit(name);
      else found.set(name, (await stat(join(folder, name))).size);
    }
  };
  await visit("");
  return found;
}

function nothingWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
