import { chmod, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { atDesk } from "../../../src/modules/reports/desk-store.ts";
import { type DataFolder, dataFolderAt } from "../../../src/platform/data-folder.ts";
import { connect, type Database } from "../../../src/platform/database/database.ts";
import { openEmbeddedServer } from "../../../src/platform/database/embedded/embedded-server.ts";
import { migrate } from "../../../src/platform/database/migrate.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { type KeyRing, keyRingIn } from "../../../src/platform/keys/key-ring.ts";
import { logToFile } from "../../../src/platform/log.ts";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";
import { createServer } from "../../../src/server.ts";
import type { Source } from "./leaks.ts";
import { type KnownPeople, recordTestPeople, type TestPersonName } from "./people.ts";

/** A programme as `homeground start` lays it out: its own PostgreSQL, logs, files and keys in one data folder. */
export interface WholeProgramme {
  readonly data: DataFolder;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly people: KnownPeople;
  readonly url: string;
  /** Moves the clock of the server. */
  setTime(at: string): void;
  ask(as: TestPersonName | "public", method: string, path: string, body?: unknown): Promise<Response>;
  /** Stops the server and the database, and keeps the folder. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function startWholeProgramme(startsOn: string): Promise<WholeProgramme> {
  const folder = await mkdtemp(join(tmpdir(), "homeground-whole-"));
  // As root the database runs under another account, which must be able to come in.
  await chmod(folder, 0o755);
  const data = dataFolderAt(folder);
  const postgres = await openEmbeddedServer(data, "none");
  const db = connect(postgres.url("homeground"));
  await migrate(db, join(repositoryRoot, "db", "migrations"));
  let now = new Date(startsOn);
  const clock = { now: () => now };
  const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
  await atDesk(db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), now));
  const people = await recordTestPeople(db, now);
  const keys = keyRingIn(data.keys, { current: undefined, next: undefined });
  await writeFile(join(folder, "index.html"), "<title>the web app</title>");
  const files = fileStoreIn(data.files);
  const app: FastifyInstance = await createServer({
    database: db,
    clock,
    files,
    log: logToFile(data.serverLog),
    webFolder: folder,
    keys,
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    data,
    db,
    keys,
    people,
    url,
    setTime: (at) => {
      now = new Date(at);
    },
    ask(as, method, path, body) {
      const isText = typeof body === "string";
      const type: Record<string, string> = body === undefined || isText ? {} : { "content-type": "application/json" };
      const headers = { ...type, ...(as === "public" ? {} : people.headers(as)) };
      const payload = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) };
      return fetch(`${url}${path}`, { method, headers, redirect: "manual", ...payload });
    },
    async stop() {
      await app.close();
      await db.end({ timeout: 5 });
      await postgres.close();
    },
    async remove() {
      const cluster = await realpath(data.cluster).catch(() => data.cluster);
      await rm(cluster, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every row of every table as text; what is compressed on disk is not here. */
export async function tablesOf(db: Database): Promise<Source[]> {
  const tables = await db<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  return Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
      return { where: `table ${name}`, bytes: Buffer.from(rows.map(({ row }) => row).join("\n")) };
    }),
  );
}

/** The paths of every file below a folder, also where the cluster lies elsewhere. */
export async function filesBelow(folder: string): Promise<Source[]> {
  const at = await realpath(folder);
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ where: `file ${path}`, bytes: await readFile(path) })));
}
