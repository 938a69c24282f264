import { beforeEach, describe, expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { atDesk, type Desk } from "../../src/modules/reports/desk-store.ts";
import type { Report } from "../../src/modules/reports/report.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { leyla, omar, reportOf, square } from "./support/documents.ts";
import { withDatabase } from "./support/with-database.ts";
import { testDay } from "./support/with-server.ts";

const store = withDatabase();

const verify = async () =>
  verifyJournal(entriesInOrder(store.db), (ids) => documentsOf(store.db, ids), await reportCount(store.db));

const takeIn = (desk: Desk, code: string, east: number) => {
  const document = reportOf("hazard-report", "2025-01-01", { hazardCode: code, kind: "suspected", area: square(east) });
  desk.submit(document as Report, [], withoutAccount(leyla.name), testDay);
  return document.id;
};

/** What only someone with the database's own keys can do. */
async function tamper(sql: string): Promise<void> {
  await store.db.unsafe(`set session_replication_role = replica; ${sql}; set session_replication_role = default`);
}

describe("the journal", () => {
  beforeEach(async () => {
    await tamper("truncate journal, report, import_run cascade");
    await atDesk(store.db, [], async (desk) => {
      for (let i = 0; i < 5; i++) await desk.approve(takeIn(desk, `J-${i}`, i * 2), withoutAccount(omar), testDay);
    });
  });

  test("verifies as it was written", async () => {
    expect(await verify()).toMatchObject({ entries: 10, reports: 5, firstBreak: null });
  });

  test.each(["journal", "report", "import_run", "import_row"])(
    "the database refuses to change or remove rows of %s",
    async (table) => {
      await store.db`
      insert into import_run (id, started_at, finished_at, actor, profile, files, totals)
      values ('01900000-0000-7000-8000-000000000000', now(), now(), 'x', '{}', '[]', '{}')`;
      await store.db`
      insert into import_row (run_id, file_sha256, file_name, row, outcome, findings)
      values ('01900000-0000-7000-8000-000000000000', 'x', 'x', 1, 'refused', '[]')`;
      const [column] =
        { journal: ["actor"], report: ["type"], import_run: ["actor"], import_row: ["file_name"] }[table] ?? [];
      await expect(store.db.unsafe(`update ${table} set ${column} = 'x'`)).rejects.toThrow("never changed or removed");
      await expect(store.db.unsafe(`delete from ${table}`)).rejects.toThrow("never changed or removed");
      await expect(store.db.unsafe(`truncate ${table} cascade`)).rejects.toThrow("never changed or removed");
    },
  );

  test.each([
    ["an entry that was changed", "update journal set actor = 'Someone' where position = 4", 4, "changed"],
    ["an entry that was dropped", "delete from journal where position = 6", 6, "missing"],
    [
      "two entries that changed places",
      "update journal set position = 100 where position = 3; update journal set position = 3 where position = 4; update journal set position = 4 where position = 100",
      3,
      "unchained",
    ],
    [
      "a report that was changed",
      "update report set document = replace(document, 'suspected', 'confirmed') where submitted_position = 5",
      5,
      "changed",
    ],
    ["a report that was dropped", "delete from report where submitted_position = 7", 7, "missing"],
  ])("names %s", async (_, sql, position, problem) => {
    await tamper(sql);
    expect((await verify()).firstBreak).toMatchObject({ position, problem });
  });

  test("takes writers one after the other: no position is lost or given twice", async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        atDesk(store.db, [], async (desk) => {
          takeIn(desk, `P-${i}`, 100 + i * 2);
        }),
      ),
    );
    expect(await verify()).toMatchObject({ entries: 18, reports: 13, firstBreak: null });
  });

  test("is as it was when the work at the desk fails", async () => {
    const before = await verify();
    const failing = atDesk(store.db, [], async (desk) => {
      takeIn(desk, "F-1", 200);
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await verify()).toEqual(before);
  });
});
