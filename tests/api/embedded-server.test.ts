import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type DataFolder, dataFolderAt } from "../../src/platform/data-folder.ts";
import { connect } from "../../src/platform/database/database.ts";
import { type EmbeddedServer, openEmbeddedServer } from "../../src/platform/database/embedded/embedded-server.ts";

vi.setConfig({ testTimeout: 60_000 });

let data: DataFolder;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "homeground-embedded-"));
  await chmod(folder, 0o755);
  data = dataFolderAt(folder);
});
afterAll(() => rm(data.path, { recursive: true }));

test("what was committed is there after kill -9 of the database itself", async () => {
  const first = await openEmbeddedServer(data);
  await write(first, "create table kept (id integer); insert into kept values (1)");
  process.kill(first.pid, "SIGKILL");
  await first.close();
  const second = await openEmbeddedServer(data);
  expect(second.adopted).toBe(false);
  expect(await write(second, "select id from kept")).toEqual([{ id: 1 }]);
  await second.close();
});

test("a database that was killed is started again on its port while somebody holds it", async () => {
  const told: string[] = [];
  const server = await openEmbeddedServer(data, "full", (event) => told.push(event));
  const [pid, db] = [server.pid, connect(server.url("homeground"))];
  await db`select 1`;
  process.kill(pid, "SIGKILL");
  for (let i = 0; i < 200 && told.length === 0; i++) await sleep(50);
  expect(told).toEqual(["PostgreSQL had died and was started again"]);
  expect(server.pid).not.toBe(pid);
  expect([...(await db`select 1 as one`)]).toEqual([{ one: 1 }]);
  await db.end();
  await server.close();
});

test("a pid file whose number belongs to another program now does not keep it from starting", async () => {
  await writeFile(pidFile(), `${process.pid}\n${data.cluster}\n1\n5432\n\n127.0.0.1\n  1 1\nready\n`, { mode: 0o666 });
  const server = await openEmbeddedServer(data);
  expect(server.pid).not.toBe(process.pid);
  await server.close();
});

test("a cluster of another PostgreSQL version is refused with both versions", async () => {
  const path = join(data.cluster, "PG_VERSION");
  const version = await readFile(path, "utf8");
  await writeFile(path, "14\n");
  await expect(openEmbeddedServer(data)).rejects.toThrow(/written by PostgreSQL 14; this Homeground brings 18/);
  await writeFile(path, version);
});

test("it listens on this machine only and asks for its password", async () => {
  const server = await openEmbeddedServer(data);
  const [row] = await write(
    server,
    "select current_setting('listen_addresses') as at, current_setting('fsync') as fsync",
  );
  expect(row).toEqual({ at: "127.0.0.1", fsync: "on" });
  const stranger = connect(server.url("homeground").replace(/:[0-9a-f]{48}@/, ":wrong@"), { most: 1 });
  await expect(stranger`select 1`).rejects.toThrow("password authentication failed");
  await stranger.end();
  await server.close();
});

function pidFile(): string {
  return join(data.cluster, "postmaster.pid");
}

async function write(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const db = connect(server.url("homeground"), { most: 1 });
  try {
    return [...(await db.unsafe(text))];
  } finally {
    await db.end();
  }
}
