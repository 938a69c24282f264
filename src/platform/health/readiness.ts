import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { migrationState } from "../database/read-migrations.ts";
import { Problem } from "../problem.ts";
import type { DiskRoom } from "./disk-room.ts";
import { writeTest } from "./write-test.ts";

export interface ReadinessParts {
  readonly database: Database;
  readonly migrations: string;
  /** Aborted once the program was told to stop. */
  readonly stopping: AbortSignal;
  /** Null where only a foreign server writes. */
  readonly room: DiskRoom | null;
  readonly dataPath: string | null;
}

const patienceMilliseconds = 2_000;

/** Why requests should go elsewhere for now, in a sentence without a path or an address; null: they may come. */
export async function unreadyReason(parts: ReadinessParts): Promise<string | null> {
  if (parts.stopping.aborted) return "It was told to stop.";
  const late = sleep(patienceMilliseconds, "The database does not answer within two seconds.", { ref: false });
  const store = await Promise.race([storeReason(parts), late]);
  return store ?? (await diskReason(parts));
}

async function storeReason({ database, migrations }: ReadinessParts): Promise<string | null> {
  try {
    const { missing, changed } = await migrationState(database, migrations);
    if (missing.length + changed.length > 0) return "The store is not migrated for this version.";
    const [server] = await database<{ readOnly: string }[]>`
      select current_setting('transaction_read_only') as "readOnly"`;
    return server?.readOnly === "off" ? null : "The database only reads.";
  } catch {
    // Whatever the reason, it is the database's; the log has it from the requests that fail.
    return "The database does not answer.";
  }
}

async function diskReason({ room, dataPath }: ReadinessParts): Promise<string | null> {
  try {
    await room?.mustHaveRoom();
    if (dataPath !== null) await writeTest(dataPath);
    return null;
  } catch (error) {
    return error instanceof Problem ? error.message : "The data folder takes no file.";
  }
}
