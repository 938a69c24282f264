import { access, constants, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { problem } from "./problem.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Where one programme lives on disk. All paths are absolute. */
export interface DataFolder {
  readonly path: string;
  readonly files: string;
  /** Keys of the vault of identities, once there are any. */
  readonly keys: string;
  readonly cluster: string;
  readonly postgresLog: string;
  readonly postgresSecret: string;
  readonly startLock: string;
  readonly serverLog: string;
}

/**
 * `HOMEGROUND_DATA`, or ./data of the clone, made when absent. The clone and not the working folder, so that a command
 * given from another folder finds the same programme. `HOMEGROUND_KEYS` puts the keys of the vault elsewhere, on another disk.
 */
export async function openDataFolder(environment: NodeJS.ProcessEnv, workingFolder: string): Promise<DataFolder> {
  const named = environment["HOMEGROUND_DATA"];
  const path = named ? resolve(workingFolder, named) : join(repositoryRoot, "data");
  const keys = environment["HOMEGROUND_KEYS"];
  const data = { ...dataFolderAt(path), ...(keys ? { keys: resolve(workingFolder, keys) } : {}) };
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.R_OK | constants.W_OK);
    for (const file of [data.postgresSecret, data.postgresLog, data.serverLog]) await mustBeOurs(file);
  } catch (cause) {
    const { code, path: at = path } = cause as NodeJS.ErrnoException;
    const detail = `${at} cannot be used by this account (${code}). Start as its owner, or name another folder with HOMEGROUND_DATA.`;
    throw problem("data-folder-unusable", detail, { path }, cause);
  }
  return data;
}

/** A file that is there must be open to us; whoever started before, perhaps as root, made it. */
async function mustBeOurs(path: string): Promise<void> {
  await access(path, constants.R_OK | constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    files: join(path, "files"),
    keys: join(path, "keys"),
    cluster: join(path, "postgres"),
    postgresLog: join(path, "postgres.log"),
    postgresSecret: join(path, "postgres.json"),
    startLock: join(path, "postgres.lock"),
    serverLog: join(path, "server.log"),
  };
}
