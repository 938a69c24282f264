import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholeEffect } from "../../src/modules/comparison/effect-store.ts";
import { ledgerEffect, nothingTaken } from "../../src/modules/comparison/land-change.ts";
import type { ShownEffect } from "../../src/modules/comparison/shown-effect-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import type { Ledger } from "../../src/modules/land-release/ledger.ts";
import { hazardLedgers } from "../../src/modules/land-release/ledger-store.ts";
import { atDesk, seedsOf } from "../../src/modules/reports/desk-store.ts";
import { documentsOf } from "../../src/modules/reports/store.ts";
import { loadSample } from "../../src/sample/load-sample.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";
import { withDatabase } from "./support/with-database.ts";

const programme = withProgramme();
type Offered = ReturnType<typeof reportOf>;

const hazard = (hazardCode: string, east: number, width: number, more = {}, day = "2024-01-01") =>
  reportOf("hazard-report", day, { hazardCode, kind: "suspected", area: square(east, 0, width) }, more);
const clearance = (hazardCode: string, east: number, width: number, day = "2024-03-01", more = {}) =>
  reportOf(
    "clearance-completion",
    day,
    { hazardCode, cleared: square(east, 0, width), operation: "mine-clearance" },
    more,
  );

async function sent<T extends Offered>(report: T): Promise<T> {
  const { status, body } = await programme.post("/api/reports", report);
  expect([status, body]).toEqual([201, body]);
  return report;
}
const approve = async ({ id }: Offered) => {
  expect((await programme.post(`/api/reports/${id}/approval`, {})).status).toBe(200);
};
async function effectOf({ id }: Offered, as: TestPersonName | "public" = "omar"): Promise<ShownEffect> {
  const { status, body } = await programme.get(`/api/reports/${id}/effect`, as);
  expect([status, body["code"]]).toEqual([200, undefined]);
  return body as unknown as ShownEffect;
}
/** Areas to the thousandth of a square metre: sums are made in another order. */
const rounded = (ledger: object) =>
  Object.fromEntries(
    Object.entries(ledger).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000 + 0]),
  );
const columns = ["opened", "added", "suspected", "confirmed", "cancelled", "reduced", "cleared", "remaining"] as const;
const inColumns = (ledger: object) =>
  rounded(Object.fromEntries(columns.map((one) => [one, (ledger as Record<string, number>)[`${one}SquareMetres`]])));
async function ledgersNow(codes: readonly string[]) {
  const ledgers = await hazardLedgers(programme.db, "2099-01-01", codes);
  return Object.fromEntries([...ledgers].map(([code, ledger]) => [code, rounded(ledger)]));
}

/** Everything that anybody could have written, as one number for each table. */
async function everyRow(): Promise<unknown> {
  const tables = ["journal", "report", "report_state", "report_finding", "land_piece", "land_taking", "hazard", "fact"];
  const counted = tables.map(
    (name) => programme.db`
      select count(*)::integer as rows, coalesce(sum(hashtext(t.*::text)::bigint), 0)::text as sum
      from ${programme.db(name)} t`,
  );
  return await Promise.all(counted);
}

/** Asks for the effect, approves, and holds one against the other; what was done is told alike afterwards. */
async function saysWhatHappens(report: Offered): Promise<ShownEffect> {
  await sent(report);
  const rows = await everyRow();
  const said = await effectOf(report);
  expect(await everyRow()).toEqual(rows);
  const codes = said.ledger.map(({ hazardCode }) => hazardCode);
  const before = await ledgersNow(codes);
  for (const { hazardCode, before: was, isNew } of said.ledger) {
    expect(isNew).toBe(before[hazardCode] === undefined);
    if (!isNew) expect(rounded(was)).toEqual(before[hazardCode]);
  }
  const { body: totals } = await programme.get("/api/ledger");
  expect(inColumns(said.totals.before)).toEqual(inColumns(totals));
  await approve(report);
  const after = await ledgersNow(codes);
  for (const { hazardCode, after: would } of said.ledger) expect(rounded(would)).toEqual(after[hazardCode]);
  const page = (await programme.get(`/api/reports/${report.id}`)).body;
  // A report may take twice of one area, in one column: slivers along an edge.
  const took = Map.groupBy(
    page["takings"] as { hazardCode: string | null; column: string; squareMetres: number }[],
    (row) => JSON.stringify([row.hazardCode, row.column]),
  );
  const sums = [...took].map(([key, rows]) => [key, rows.reduce((sum, { squareMetres }) => sum + squareMetres, 0)]);
  const would = said.takings.map((row) => [JSON.stringify([row.hazardCode, row.column]), row.after]);
  expect(rounded(Object.fromEntries(would))).toEqual(rounded(Object.fromEntries(sums)));
  await expect
    .poll(async () => inColumns((await programme.get("/api/ledger")).body), { timeout: 5000 })
    .toEqual(inColumns(said.totals.after));
  const did = await effectOf(report);
  expect(did.isDone).toBe(true);
  expect(rounded(did.totals.after)).toEqual(rounded(said.totals.after));
  expect(did.ledger.map(({ after: is }) => rounded(is))).toEqual(said.ledger.map(({ after: is }) => rounded(is)));
  expect(did.findings).toEqual(said.findings);
  expect(did.pieces.after.features.length).toBe(said.pieces.after.features.length);
  return said;
}

describe("what approving a report would change", () => {
  test("is exactly what it then does: opening, clearing, clearing again, outside, late, superseding", async () => {
    const opened = await saysWhatHappens(hazard("E-1", 0, 4));
    expect(opened.totals.after.remainingSquareMetres).toBeGreaterThan(37_000);
    await saysWhatHappens(hazard("E-2", 3, 3));
    await saysWhatHappens(clearance("E-1", 0, 2));
    const again = await saysWhatHappens(clearance("E-1", 1, 2, "2024-04-01"));
    expect(again.findings.map(({ code }) => code)).toContain("claims-again");
    const outside = await saysWhatHappens(clearance("E-2", 5, 3));
    expect(outside.outside.clearedSquareMetres).toBeGreaterThan(17_000);
    // A late one: what was known is derived again, and reports that were decided take less.
    const late = await saysWhatHappens(clearance("E-1", 0, 1, "2024-02-01"));
    expect(late.takingsElsewhere.length).toBeGreaterThan(0);
    expect(late.findingsElsewhere.length).toBeGreaterThan(0);
    const first = await sent(hazard("E-3", 20, 2));
    await approve(first);
    const corrected = await saysWhatHappens(hazard("E-3", 20, 1, { supersedes: first.id }));
    expect(corrected.comparedWith).toMatchObject({ why: "supersedes", reportId: first.id });
    expect(corrected.fields.map(({ path }) => path)).toEqual(["area"]);
  });

  test("as a property: any run of small reports in a row of fields", async () => {
    let run = 0;
    const drawn = new Set<string>();
    const isAsBefore = ({ type, body }: Offered) => {
      const [shape = null] = Object.values(body).filter((value) => typeof value === "object");
      const ground = `${type} ${JSON.stringify(shape)}`;
      return drawn.has(ground) || !drawn.add(ground);
    };
    const act = fc.record({
      opens: fc.boolean(),
      field: fc.integer({ min: 0, max: 2 }),
      east: fc.integer({ min: 0, max: 5 }),
      width: fc.integer({ min: 1, max: 3 }),
      month: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 5 }), async (acts) => {
        run += 1;
        for (const { opens, field, east, width, month } of acts) {
          const [code, place] = [`P-${run}-${field}`, 1000 + run * 20 + east];
          const day = `2024-0${month}-01`;
          const report = opens ? hazard(code, place, width, {}, day) : clearance(code, place, width, day);
          // The same ground twice is refused at the door, and never comes to a decision.
          if (!isAsBefore(report)) await saysWhatHappens(report);
        }
      }),
      { numRuns: 3 },
    );
  });

  test("marks the certificates over ground that becomes hazardous again", async () => {
    await approve(await sent(hazard("C-1", 60, 2)));
    await approve(await sent(clearance("C-1", 60, 1)));
    const issued = await programme.post("/api/certificates", { hazardCode: "C-1" }, "omar");
    expect(issued.status).toBe(201);
    const { certificates } = await effectOf(await sent(hazard("C-1", 60, 1, {}, "2024-05-01")));
    expect(certificates).toMatchObject([{ id: issued.body["id"], before: "valid", after: "reopened" }]);
  });

  test("is nothing where the report that it supersedes does not stand, and says why", async () => {
    const waiting = await sent(hazard("O-1", 80, 1));
    const effect = await effectOf(await sent(hazard("O-1", 80, 2, { supersedes: waiting.id })));
    expect(effect.obstacle).toEqual({ supersededIs: "submitted" });
    expect(effect.totals.after).toEqual(effect.totals.before);
  });

  test("is for those who may read the report, and shows an operator no ground of others", async () => {
    const by = (organisation: string) => ({ reportedBy: { name: "Somebody Else", organisation } });
    await approve(await sent(hazard("R-1", 90, 2, by("Clearance Company"))));
    const report = await sent(hazard("R-2", 91, 2, by("Survey Team 1")));
    const theirs = await effectOf(report, "operator");
    expect(theirs.ledger.map(({ hazardCode }) => hazardCode)).toEqual(["R-2"]);
    const drawn = theirs.pieces.before.features.map(({ properties }) => properties.hazardCode);
    expect(drawn).not.toContain("R-1");
    expect((await effectOf(report)).pieces.before.features.map(({ properties }) => properties.hazardCode)).toContain(
      "R-1",
    );
    for (const as of ["neighbour", "donor", "public"] as const) {
      expect((await programme.get(`/api/reports/${report.id}/effect`, as)).status).toBe(404);
    }
  });

  test("keeps back the fields that the viewer may not see", async () => {
    const location = { geometry: { type: "Point", coordinates: [46.2, 40.2] } };
    const body = { location, description: "Tripped a wire", casualties: [{ outcome: "injured", sex: "male" }] };
    const accident = reportOf("accident-report", "2024-05-05", body);
    await approve(await sent(accident));
    const seen = await effectOf(accident);
    expect(seen.fields.map(({ path }) => path)).toContain("description");
    expect(seen.facts).toMatchObject([{ change: "begins", kind: "accident" }]);
    const donor = await effectOf(accident, "donor");
    expect(donor.withheld).toContain("body.description");
    expect(JSON.stringify(donor)).not.toMatch(/Tripped|injured/);
  });
});

describe("in the sample programme", () => {
  const store = withDatabase();

  test("every report that waits does what was said of it", async () => {
    await loadSample(store.db);
    const waiting = await store.db<{ id: string }[]>`
      select report_id as id from report_state where state = 'submitted' order by report_id limit 12`;
    expect(waiting.length).toBeGreaterThan(3);
    const today = "2026-01-01";
    let moved = 0;
    for (const { id } of waiting) {
      const said = await wholeEffect(store.db, id, today);
      if (said === undefined) throw new Error(`No effect of ${id}`);
      const codes = [...said.sums.keys()];
      const would = new Map(
        codes.map((code) => [
          code,
          ledgerEffect(said.sums.get(code) ?? nothingTaken, said.moved.get(code) ?? nothingTaken),
        ]),
      );
      const report = JSON.parse((await documentsOf(store.db, [id])).get(id) ?? "");
      const outcome = await atDesk(store.db, await seedsOf(store.db, report), async (desk) =>
        desk.approve(id, withoutAccount("Somebody else"), new Date("2026-01-02T00:00:00Z")),
      ).then(
        () => "approved",
        (failure: { code: string }) => failure.code,
      );
      if (outcome !== "approved") {
        expect(outcome).toBe("superseded-not-approved");
        expect(said.obstacle).not.toBeNull();
        continue;
      }
      const is: Map<string, Ledger> = await hazardLedgers(store.db, today, codes);
      for (const [code, ledger] of is) expect(rounded(would.get(code)?.after ?? {})).toEqual(rounded(ledger));
      moved += said.change.begunPieces.length;
    }
    expect(moved).toBeGreaterThan(0);
  });
});
