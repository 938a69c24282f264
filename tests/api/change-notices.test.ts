import { expect, test } from "vitest";
import { announceChange, type ChangeNotice, onChange } from "../../src/platform/database/notices.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();

test("a listener whose connection was lost hears that everything may have changed", async () => {
  const heard: ChangeNotice[] = [];
  const stop = await onChange(store.db, (notice) => heard.push(notice));
  await announceChange(store.db, 1, ["A"]);
  await until(() => heard.length === 1);
  await store.db`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`;
  await until(() => heard.length === 2);
  expect(heard[1]?.owners).toBe("everything");
  await announceChange(store.db, 2, ["B"]);
  await until(() => heard.length === 3);
  expect(heard[2]?.owners).toEqual(["B"]);
  await stop();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}
