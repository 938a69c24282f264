import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { NotMeasured } from "./claim.ts";

const BINARIES = "/usr/lib/postgresql/15/bin";
const PACKAGES = ["postgresql-15", "postgresql-15-postgis-3", "gdal-bin"];
/**
 * The peer as a careful administrator sets it up on this machine: caches that hold everything, no just-in-time compilation
 * (it costs the peer up to 0.4 s on a tile), parallel workers as Debian has them, and commits as safe as ours (fsync on).
 */
const SETTINGS = {
  shared_buffers: "512MB",
  work_mem: "64MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "2GB",
  jit: "off",
};

export interface PostgisServer {
  readonly version: string;
  /** For libpq and GDAL: host, port and user. */
  readonly connection: string;
  readonly options: { readonly host: string; readonly port: number; readonly user: string };
  /** A new empty database with PostGIS in it, open. */
  database(name: string): Promise<postgres.Sql>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL 15 with PostGIS in a folder of its own; PostgreSQL refuses root, so then it runs as `postgres`. */
export async function startPostgis(folder: string): Promise<PostgisServer> {
  installPackages();
  const data = join(folder, "postgis");
  mkdirSync(data, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? "postgres" : "bench";
  if (isRoot) {
    execFileSync("chown", ["postgres", data]);
  }
  const asUser = (program: string, args: readonly string[]) =>
    isRoot ? (["runuser", ["-u", "postgres", "--", program, ...args]] as const) : ([program, [...args]] as const);
  const [initdb, initdbArgs] = asUser(join(BINARIES, "initdb"), [
    "-D",
    data,
    "-U",
    user,
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
  ]);
  execFileSync(initdb, initdbArgs, { stdio: "ignore" });
  const port = await freePort();
  const settings = Object.entries({
    ...SETTINGS,
    port: String(port),
    unix_socket_directories: data,
    listen_addresses: "127.0.0.1",
  });
  const [program, args] = asUser(join(BINARIES, "postgres"), [
    "-D",
    data,
    ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const child = spawn(program, args, { stdio: "ignore" });
  const options = { host: "127.0.0.1", port, user };
  const version = await firstAnswer(options);
  return {
    version,
    connection: `host=127.0.0.1 port=${port} user=${user}`,
    options,
    async database(name) {
      const admin = postgres({ ...options, database: "postgres", onnotice: () => undefined });
      await admin.unsafe(`drop database if exists ${name}`);
      await admin.unsafe(`create database ${name}`);
      await admin.end();
      const sql = postgres({ ...options, database: name, onnotice: () => undefined });
      await sql`create extension postgis`;
      return sql;
    },
    async stop() {
      const ended = once(child, "exit");
      const postmaster = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(postmaster, "SIGINT");
      await ended;
    },
  };
}

/** "PostgreSQL 15.x, PostGIS 3.x, GEOS 3.x", once the server takes connections. */
async function firstAnswer(options: PostgisServer["options"]): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const sql = postgres({ ...options, database: "template1", max: 1, connect_timeout: 2, onnotice: () => undefined });
    try {
      await sql`create extension if not exists postgis`;
      const [row] =
        await sql`select current_setting('server_version') as server, postgis_lib_version() as postgis, postgis_geos_version() as geos`;
      await sql`drop extension postgis`;
      return `PostgreSQL ${row?.["server"]}, PostGIS ${row?.["postgis"]}, GEOS ${row?.["geos"]}`;
    } catch (error) {
      if (attempt >= 100) throw error;
      await wait(100);
    } finally {
      await sql.end();
    }
  }
}

function installPackages(): void {
  const missing = !existsSync(join(BINARIES, "postgres")) || spawnSync("ogr2ogr", ["--version"]).status !== 0;
  const hasPostgis = existsSync("/usr/share/postgresql/15/extension/postgis.control");
  if (!missing && hasPostgis) return;
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) {
    throw new NotMeasured(`the peer needs ${PACKAGES.join(", ")} (Debian 12); install them and run again`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...PACKAGES], { stdio: "ignore", env }).status;
  if (install() !== 0) {
    spawnSync("apt-get", ["update"], { stdio: "ignore", env });
    if (install() !== 0) throw new NotMeasured(`apt-get could not install ${PACKAGES.join(", ")}`);
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
