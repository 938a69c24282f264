import { expect, test } from "vitest";
import { withDatabase } from "../api/support/with-database.ts";
import { isTest } from "./layer-of.ts";
import { tableNames } from "./schema-document.ts";
import { sourceFiles } from "./source-tree.ts";
import { tableOwners } from "./table-owners.ts";

const store = withDatabase();

test("every foreign key has an index that begins with its columns", async () => {
  const rows = await store.db<{ key: string }[]>`
    select c.conrelid::regclass || '.' || c.conname as key from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
      select from pg_index i
      where i.indrelid = c.conrelid and i.indpred is null
        and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
    )`;
  expect(rows.map(({ key }) => key)).toEqual([]);
});

test("every table is owned by one folder, and only tables that exist are owned", async () => {
  expect(Object.keys(tableOwners).sort()).toEqual(await tableNames(store.db));
});

test("only its owner writes a table", () => {
  const wrong = sourceFiles("src")
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      Object.entries(tableOwners)
        .filter(([table, owner]) => writes(text, table) && !path.startsWith(`${owner}/`))
        .map(([table]) => `${path} writes ${table}`),
    );
  expect(wrong).toEqual([]);
});

test("its owner does write it", () => {
  const idle = Object.entries(tableOwners).filter(
    ([table, owner]) => !sourceFiles(owner).some(({ text }) => text.includes(`"${table}"`) || writes(text, table)),
  );
  expect(idle).toEqual([]);
});

function writes(text: string, table: string): boolean {
  return new RegExp(`(insert into|update|delete from) ${table}\\b`).test(text);
}
