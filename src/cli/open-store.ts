import { join } from "node:path";
import { programmeOf } from "../modules/programme/store.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import { type DataFolder, openDataFolder } from "../platform/data-folder.ts";
import type { Database } from "../platform/database/database.ts";
import { migrate } from "../platform/database/migrate.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { type FileStore, fileStoreIn } from "../platform/files.ts";
import { type KeyRing, keyRingIn, passphrasesOf } from "../platform/keys/key-ring.ts";
import { type Log, logToFile } from "../platform/log.ts";
import { repositoryRoot } from "../platform/repository-root.ts";
import type { CommandContext } from "./command.ts";

/** The programme's store as a command uses it. */
export interface Store {
  readonly data: DataFolder;
  readonly database: Database;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly keys: KeyRing;
}

/** Opens the store, brings it up to date, lets `work` use it, and closes it whatever happens. */
export async function withStore<T>(context: CommandContext, work: (store: Store) => Promise<T>): Promise<T> {
  const data = await openDataFolder(context.environment, context.workingFolder);
  const log = logToFile(data.serverLog);
  const open = await openDatabase(context.environment, data, log);
  try {
    await migrate(open.db, join(repositoryRoot, "db", "migrations"));
    if ((await programmeOf(open.db))?.isSample) context.output.markSample();
    const keys = keyRingIn(data.keys, passphrasesOf(context.environment));
    return await work({ data, database: open.db, files: fileStoreIn(data.files), clock: systemClock, log, keys });
  } finally {
    await open.close();
  }
}
