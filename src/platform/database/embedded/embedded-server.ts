import type { DataFolder } from "../../data-folder.ts";
import { connect, type Database } from "../database.ts";
import { type Cluster, openCluster } from "./cluster.ts";
import { findEngine } from "./engine.ts";
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { serverUser } from "./server-user.ts";
import { serverSettings } from "./settings.ts";
import { withStartLock } from "./start-lock.ts";
import { watchOver } from "./watch-over.ts";

/** Our hold on the PostgreSQL of a data folder. Several programs may hold it; the last to close stops it. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly adopted: boolean;
  url(database: string): string;
  close(): Promise<void>;
}

/** The name of the one connection that each holder keeps open: who holds the server is asked of the server itself. */
const keeperName = "homeground keeper";

/**
 * Starts the PostgreSQL of a data folder, or joins the one that already runs there, and starts it again on the same port
 * should it die: the pools that lead there find it by themselves. `told` hears of that, and of attempts that failed.
 */
export async function openEmbeddedServer(
  data: DataFolder,
  durability: "full" | "none" = "full",
  told: (event: string, error?: unknown) => void = () => undefined,
): Promise<EmbeddedServer> {
  const user = serverUser(data.cluster);
  const engine = await findEngine(user);
  return withStartLock(data.startLock, async () => {
    const cluster = await openCluster(data, engine, user);
    const options = { engine, user, folder: cluster.folder, logPath: data.postgresLog };
    const settings = serverSettings(durability);
    const running = await runningPostmaster(cluster.folder);
    let postmaster = running ?? (await startPostmaster({ ...options, settings }));
    const url = (database: string) => urlOf(cluster, postmaster, database);
    const keeper = connect(url("postgres"), { applicationName: keeperName, most: 1 });
    await createDatabase(keeper);
    const revive = async (): Promise<void> => {
      const { port } = postmaster;
      postmaster = await withStartLock(
        data.startLock,
        async () => (await runningPostmaster(cluster.folder)) ?? startPostmaster({ ...options, settings, port }),
      );
      await keeper`select 1`;
      told("PostgreSQL had died and was started again");
    };
    const endWatch = watchOver(
      () => postmaster.pid,
      revive,
      (error) => told("PostgreSQL died and does not start", error),
    );
    return {
      get pid() {
        return postmaster.pid;
      },
      adopted: running !== null,
      url,
      close: async () => {
        await endWatch();
        await withStartLock(data.startLock, () => leave(keeper, postmaster));
      },
    };
  });
}

async function createDatabase(keeper: Database): Promise<void> {
  const found = await keeper`select from pg_database where datname = 'homeground'`;
  if (found.length === 0) await keeper`create database homeground`;
}

/** The last one out stops the server. Asked and done under the lock, so nobody can come in between. */
async function leave(keeper: Database, postmaster: Postmaster): Promise<void> {
  const others = await keeper`
    select from pg_stat_activity where application_name = ${keeperName} and pid <> pg_backend_pid()`.catch(() => []);
  await keeper.end({ timeout: 1 });
  if (others.length === 0) await stopPostmaster(postmaster);
}

function urlOf(cluster: Cluster, postmaster: Postmaster, database: string): string {
  return `postgres://homeground:${cluster.password}@127.0.0.1:${postmaster.port}/${database}`;
}
