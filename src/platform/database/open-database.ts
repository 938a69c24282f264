import type { DataFolder } from "../data-folder.ts";
import type { Log } from "../log.ts";
import { problem } from "../problem.ts";
import { connect, type Database } from "./database.ts";
import { openEmbeddedServer } from "./embedded/embedded-server.ts";

/** A pool on the programme's store and the way to let go of it. */
export interface OpenDatabase {
  readonly db: Database;
  /** In words, for the log and the terminal. */
  readonly where: string;
  close(): Promise<void>;
}

const oldestServer = 150_000;

/** `DATABASE_URL` when it is given, the embedded PostgreSQL of the data folder otherwise. */
export async function openDatabase(
  environment: NodeJS.ProcessEnv,
  data: DataFolder,
  log: Log,
  most = 8,
): Promise<OpenDatabase> {
  const options = { most, onNotice: (message: string) => log.info({ message }, "notice from PostgreSQL") };
  const url = environment["DATABASE_URL"];
  if (url) return openExternal(url, options);
  const server = await openEmbeddedServer(data, "full", (event, error) => {
    if (error === undefined) log.warn(event);
    else log.error({ err: error }, event);
  });
  log.info({ pid: server.pid, adopted: server.adopted }, "embedded PostgreSQL is ready");
  const db = connect(server.url("homeground"), options);
  return {
    db,
    where: server.adopted ? "PostgreSQL already running in the data folder" : "PostgreSQL in the data folder",
    close: async () => {
      await db.end({ timeout: 1 });
      await server.close();
    },
  };
}

async function openExternal(url: string, options: Parameters<typeof connect>[1]): Promise<OpenDatabase> {
  const db = connect(url, options);
  const version = await serverVersion(db);
  if (version < oldestServer) {
    await db.end({ timeout: 1 });
    throw problem(
      "database-too-old",
      `DATABASE_URL leads to PostgreSQL ${version / 10_000}; 15 is the oldest that works.`,
    );
  }
  return { db, where: "PostgreSQL at DATABASE_URL", close: () => db.end({ timeout: 1 }) };
}

async function serverVersion(db: Database): Promise<number> {
  try {
    const [row] = await db<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    return row?.version ?? 0;
  } catch (cause) {
    await db.end({ timeout: 1 });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw problem("database-unreachable", `The PostgreSQL at DATABASE_URL does not answer: ${reason}`, {}, cause);
  }
}
