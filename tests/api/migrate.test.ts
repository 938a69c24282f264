import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("a store written by a newer version is refused", async () => {
  await store.db`insert into migration (number, name, sha256) values (9999, '9999-later.sql', '')`;
  await expect(migrate(store.db, folder)).rejects.toThrow("newer Homeground");
});
