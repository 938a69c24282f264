import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "homeground-migrations-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a migrated store has nothing left to apply", async () => {
  expect(await migrate(store.db, join(repositoryRoot, "db", "migrations"))).toEqual([]);
});

test("a changed migration is refused by name", async () => {
  await store.db`delete from migration`;
  await writeFile(join(folder, "0001-first.sql"), "create table first_thing (id integer)");
  expect(await migrate(store.db, folder)).toEqual(["0001-first.sql"]);
  await writeFile(join(folder, "0001-first.sql"), "create table other_thing (id integer)");
  await expect(migrate(store.db, folder)).rejects.toThrow("0001-first.sql was changed");
});

test("a migration that fails leaves nothing of itself", async () => {
  await store.db`delete from migration`;
  await writeFile(join(folder, "0001-first.sql"), "create table half_done (id integer); select 1 / 0;");
  await expect(migrate(store.db, folder)).rejects.toThrow("division by zero");
  const [found] = await store.db<{ name: string | null }[]>`select to_regclass('half_done') as name`;
  expect(found?.name).toBeNull();
});

test("a store to which a newer version only added is worked on; one it changed otherwise is refused", async () => {
  await store.db`delete from migration`;
  await writeFile(join(folder, "0001-first.sql"), "create table another_thing (id integer)");
  await store.db`insert into migration (number, name, sha256, additive) values (9998, '9998-later.sql', '', true)`;
  await migrate(store.db, folder);
  await store.db`insert into migration (number, name, sha256) values (9999, '9999-later.sql', '')`;
  await expect(migrate(store.db, folder)).rejects.toThrow("newer Homeground (migration 9999)");
  await store.db`delete from migration where number > 9000`;
});

test("a migration behind a long query lets others pass while it waits, and runs once the query ends", async () => {
  await store.db`delete from migration`;
  await store.db`drop table if exists busy`;
  await store.db`create table busy (id integer)`;
  await writeFile(join(folder, "0001-first.sql"), "alter table busy add column word text");
  const other = connect(store.url, { most: 2 });
  const begun = Date.now();
  const long = other.begin(async (sql) => {
    await sql`select from busy`;
    await sql`select pg_sleep(3)`;
  });
  await sleep(200);
  const migrating = migrate(store.db, folder);
  await sleep(2_300);
  // Between two tries nobody stands in front of this one.
  await other`insert into busy values (1)`;
  expect(Date.now() - begun).toBeLessThan(3_000);
  await long;
  expect(await migrating).toEqual(["0001-first.sql"]);
  await other.end();
}, 30_000);
