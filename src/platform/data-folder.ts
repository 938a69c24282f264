import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { problem } from "./problem.ts";
import { repositoryRoot } from "./repository-root.ts";

/** Where one programme lives on disk. All paths are absolute. */
export interface DataFolder {
  readonly path: string;
  readonly files: string;
  readonly cluster: string;
  readonly postgresLog: string;
  readonly postgresSecret: string;
  readonly startLock: string;
  readonly serverLog: string;
}

/**
 * `HOMEGROUND_DATA`, or ./data of the clone, made when absent. The clone and not the working folder, so that a command
 * given from another folder finds the same programme.
 */
export async function openDataFolder(environment: NodeJS.ProcessEnv, workingFolder: string): Promise<DataFolder> {
  const named = environment["HOMEGROUND_DATA"];
  const path = named ? resolve(workingFolder, named) : join(repositoryRoot, "data");
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw problem(
      "data-folder-unusable",
      `The data folder ${path} cannot be made. Name another one with HOMEGROUND_DATA.`,
      { path },
      cause,
    );
  }
  return dataFolderAt(path);
}

export function dataFolderAt(path: string): DataFolder {
  return {
    path,
    files: join(path, "files"),
    cluster: join(path, "postgres"),
    postgresLog: join(path, "postgres.log"),
    postgresSecret: join(path, "postgres.json"),
    startLock: join(path, "postgres.lock"),
    serverLog: join(path, "server.log"),
  };
}
