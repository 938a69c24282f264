import { expect, test } from "vitest";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { ofOneMoment } from "../../src/platform/database/one-moment.ts";
import { oneReport } from "./support/backups.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();

test("a journal that is written while it is verified does not look broken", async () => {
  await oneReport(store.db, 1, true);
  const verified = await ofOneMoment(store.db, async (sql) => {
    const counted = await reportCount(sql);
    await oneReport(store.db, 2, true);
    return await verifyJournal(entriesInOrder(sql), (ids) => documentsOf(sql, ids), counted);
  });
  expect([verified.reports, verified.firstBreak]).toEqual([1, null]);
  expect(await reportCount(store.db)).toBe(2);
});
