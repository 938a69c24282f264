import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { derivedTables } from "../../src/modules/reports/derived-tables.ts";
import { atDesk, seedsOf } from "../../src/modules/reports/desk-store.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import type { Report } from "../../src/modules/reports/report.ts";
import { leyla, omar, reportOf, square } from "./support/documents.ts";
import { withDatabase } from "./support/with-database.ts";
import { testDay } from "./support/with-server.ts";

const store = withDatabase();

/** What a programme does, one step after the other; places and hazards are few, so that steps meet. */
const step = fc.record({
  what: fc.constantFrom("open", "open", "cancel", "confirm", "clear", "clear anywhere", "correct"),
  hazard: fc.constantFrom("R-1", "R-2", "R-3"),
  kind: fc.constantFrom("suspected", "confirmed"),
  day: fc.integer({ min: 1, max: 9 }),
  east: fc.integer({ min: 0, max: 8 }),
  width: fc.integer({ min: 1, max: 5 }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function documentFor({ what, hazard, kind, day, east, width }: Step, supersedes: string | undefined) {
  const ground = square(east * 0.7, 0, width, 1);
  const more = supersedes === undefined ? {} : { supersedes };
  const date = `2025-01-0${day}`;
  if (what === "open" || what === "correct") {
    return reportOf("hazard-report", date, { hazardCode: hazard, kind, area: ground }, more);
  }
  if (what === "cancel") return reportOf("non-technical-survey", date, { hazardCode: hazard, cancelled: ground });
  if (what === "confirm") return reportOf("technical-survey", date, { hazardCode: hazard, confirmed: ground });
  const named = what === "clear" ? { hazardCode: hazard } : {};
  return reportOf("clearance-completion", date, { ...named, cleared: ground, operation: "mine-clearance" });
}

test("any sequence of single approvals, late and superseding ones too, is rebuilt row for row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      await emptyStore();
      const openings: string[] = [];
      // The first opens an area, so that there is always some land to derive.
      for (const one of steps.map((drawn, i) => (i === 0 ? { ...drawn, what: "open" as const } : drawn))) {
        const document = documentFor(one, one.what === "correct" ? openings.pop() : undefined) as Report;
        await atDesk(store.db, [], async (desk) => desk.submit(document, [], withoutAccount(leyla.name), testDay));
        const seeds = await seedsOf(store.db, document);
        await atDesk(store.db, seeds, (desk) => desk.approve(document.id, withoutAccount(omar), testDay));
        if (document.type === "hazard-report") openings.push(document.id);
      }
      const before = await everyDerivedRow();
      expect(before.land_piece?.length).toBeGreaterThan(0);
      await rebuild(store.db, () => undefined);
      expect(await everyDerivedRow()).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 90_000);

/** Only with the database's own keys: replicas do not fire the triggers that guard the journal. */
async function emptyStore(): Promise<void> {
  await store.db.unsafe(`
    set session_replication_role = replica;
    truncate journal, report, ${derivedTables.join(", ")} cascade;
    set session_replication_role = default`);
}

async function everyDerivedRow(): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of derivedTables) {
    const found = await store.db<{ row: string }[]>`select t::text as row from ${store.db(table)} t order by 1`;
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}
