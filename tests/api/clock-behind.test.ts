import { expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import { oneReport, withFolder } from "./support/backups.ts";
import { runCommand } from "./support/run-command.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
const folder = withFolder();
const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
const define = (at: Date) =>
  atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Tester"), at));
const entries = async () => {
  const [row] = await store.db<{ count: number }[]>`select count(*) as count from journal`;
  return row?.count;
};

test("a clock a few seconds behind is tolerated, as two machines are", async () => {
  const now = Date.now();
  await define(new Date(now));
  await define(new Date(now - 4_000));
  expect(await entries()).toBe(2);
});

test("a clock behind the newest entry writes nothing and names both times", async () => {
  const future = new Date(Date.now() + 3 * 86_400_000);
  await define(future);
  const refused = define(new Date("2026-11-28T10:00:00Z"));
  await expect(refused).rejects.toMatchObject({
    code: "clock-behind",
    status: 503,
    extra: { clock: "2026-11-28T10:00:00.000Z", newestEntry: future.toISOString() },
  });
  await expect(refused).rejects.toThrow("homeground journal accept-clock");
  expect(await entries()).toBe(3);
});

test("whoever knows that the clock had run ahead goes on, and what they said is kept", async () => {
  await expect(oneReport(store.db, 1, false)).rejects.toThrow("Set the clock");
  const words = ["journal", "accept-clock", "--by", "Rena", "--reason", "The battery was empty"];
  const { code, out } = await runCommand(folder.path, words, { DATABASE_URL: store.url });
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("From entry 4 on") });
  await oneReport(store.db, 1, true);
  expect(await entries()).toBe(5);
  const kept = await store.db`select position, actor, reason from clock_correction`;
  expect([...kept]).toEqual([{ position: 3, actor: "Rena", reason: "The battery was empty" }]);
  expect((await runCommand(folder.path, words, { DATABASE_URL: store.url })).out).toContain("nothing to accept");
});
