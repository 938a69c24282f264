import { expect, test } from "vitest";
import { copyRows } from "../../src/platform/database/copy-rows.ts";
import { copyOut } from "../../src/platform/database/copy-stream.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();

/** A row of `migration`: number, name, sha256. */
const rows = (last: string) => [...Array.from({ length: 5 }, (_, i) => [9000 + i, `${i}`, "x"]), [9100, last, "x"]];
const columns = ["number", "name", "sha256"];

test("rows that PostgreSQL refuses end the copy with its reason, and the transaction with it", async () => {
  await expect(
    store.db.begin(async (sql) => {
      await copyRows(sql, "migration", columns, rows("a\u0000b"));
    }),
  ).rejects.toThrow("invalid byte sequence");
  const [found] = await store.db<{ count: number }[]>`
    select count(*)::integer as count from migration where number >= 9000`;
  expect(found?.count).toBe(0);
});

test("a refusal after many rows were sent is heard as well", async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [9200 + i, "n".repeat(20), "x"]);
  await expect(
    store.db.begin((sql) => copyRows(sql, "migration", columns, [...many, [9200, "again", "x"]])),
  ).rejects.toThrow("duplicate key");
});

test("the connection copies on after a refusal", async () => {
  await store.db.begin(async (sql) => {
    await copyRows(sql, "migration", columns, rows("\\N \t \n \\. ok"));
    await copyRows(sql, "migration", columns, [[9101, "two", "x"]]);
  });
  const [found] = await store.db<{ name: string }[]>`select name from migration where number = 9100`;
  expect(found?.name).toBe("\\N \t \n \\. ok");
});

test("a copy out that fails half-way is heard, and the connection goes on", async () => {
  await store.db.begin(async (sql) => {
    const read = async () => {
      const chunks = [];
      for await (const chunk of copyOut(
        sql,
        "copy (select 1 / (20000 - n) from generate_series(1, 30000) n) to stdout",
      )) {
        chunks.push(chunk);
      }
    };
    await sql`savepoint before`;
    await expect(read()).rejects.toThrow("division by zero");
    await sql`rollback to savepoint before`;
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
  });
});

test("whoever stops reading a copy out early can go on with the connection", async () => {
  await store.db.begin(async (sql) => {
    for await (const chunk of copyOut(sql, "copy (select n from generate_series(1, 300000) n) to stdout")) {
      expect(chunk.toString()).toMatch(/^1\n/);
      break;
    }
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
  });
});
