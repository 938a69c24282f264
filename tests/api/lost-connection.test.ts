import { randomBytes } from "node:crypto";
import { connect as connectSocket, createServer } from "node:net";
import { expect, test } from "vitest";
import { copyIn } from "../../src/platform/database/copy-stream.ts";
import { connect } from "../../src/platform/database/database.ts";
import { freePort } from "./support/running-program.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();

/** Ends a session from outside, as `kill -9` of its process would. */
async function terminate(pid: number): Promise<void> {
  await store.db`select pg_terminate_backend(${pid})`;
  for (let left = 1; left > 0; ) left = (await store.db`select from pg_stat_activity where pid = ${pid}`).length;
  // Our end hears of it in one of the next turns.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const pidOf = async (sql: typeof store.db): Promise<number> => {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
};

test("a transaction whose connection is lost fails with its reason, and the pool works on", async () => {
  const db = connect(store.url, { most: 1 });
  for (let round = 0; round < 5; round++) {
    const lost = db.begin(async (sql) => {
      await terminate(await pidOf(sql as unknown as typeof store.db));
      // Written to a connection that is gone already: here the driver threw past everybody.
      await sql`select ${round}::integer`;
    });
    await expect(lost).rejects.toMatchObject({
      code: expect.stringMatching(/CONNECTION_(CLOSED|ENDED)|57P01|ECONNRESET/),
    });
    expect([...(await db`select ${round}::integer as round`)]).toEqual([{ round }]);
  }
  await db.end();
});

test("nothing of a transaction that lost its connection reaches the one made in its place", async () => {
  await store.db`create table written (word text)`;
  const db = connect(store.url, { most: 1 });
  let said = "";
  const lost = db.begin(async (sql) => {
    await sql`insert into written values ('before')`;
    await terminate(await pidOf(sql as unknown as typeof store.db));
    // Meanwhile another has the connection that took its place.
    await db`insert into written values ('of another')`;
    try {
      await sql`insert into written values ('after')`;
    } catch (error) {
      said = String(error);
    }
    await sql`insert into written values ('long after')`;
  });
  await expect(lost).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([...(await db`select word from written`)]).toEqual([{ word: "of another" }]);
  expect(said).toContain("has lost its connection");
  await db.end();
});

test("a connection that is lost in the middle of a COPY ends the copy", async () => {
  const db = connect(store.url, { most: 1 });
  const rows = async function* (pid: number) {
    for (let n = 0; n < 50; n++) {
      if (n === 10) await terminate(pid);
      yield Buffer.from(`${9000 + n}\t${randomBytes(1000).toString("hex")}\tx\n`);
    }
  };
  const copying = db.begin(async (sql) => {
    const pid = await pidOf(sql as unknown as typeof store.db);
    await copyIn(sql, "copy migration (number, name, sha256) from stdin", rows(pid));
  });
  await expect(copying).rejects.toThrow();
  expect([...(await db`select 1 as one`)]).toEqual([{ one: 1 }]);
  await db.end();
});

test("a pool that was refused many times works again as soon as there is a database", async () => {
  const port = await freePort();
  const url = new URL(store.url);
  const real = Number(url.port);
  url.port = String(port);
  const db = connect(url.href, { most: 2 });
  for (let n = 0; n < 6; n++) await expect(db`select 1`).rejects.toMatchObject({ code: "ECONNREFUSED" });
  const door = createServer((socket) => {
    const behind = connectSocket(real, "127.0.0.1");
    socket.pipe(behind).pipe(socket);
    for (const end of [socket, behind]) end.on("error", () => end.destroy());
  }).listen(port, "127.0.0.1");
  expect([...(await db`select 1 as one`)]).toEqual([{ one: 1 }]);
  await db.end({ timeout: 1 });
  door.close();
});
