import { describe, expect, test } from "vitest";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportTypes } from "../../src/modules/reports/report-types.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { everyDerivedRow } from "./support/derived-rows.ts";
import { reportOf } from "./support/documents.ts";
import { type TestPersonName, testPeople } from "./support/people.ts";
import { yearOfSteps } from "./support/programme-year.ts";
import { withServer } from "./support/with-server.ts";
import type { Step } from "./support/year-step.ts";

/**
 * A year of a programme over HTTP, by the people whose work it is: an information manager and a second one who approves,
 * an operator's team leader, a quality officer, victim assistance, a donor and a reader from outside.
 */
const server = withServer();
const used = new Set<string>();

/** Asked of the store: the remembered answer of a route may for a moment be of before. */
const land = () => server.store.db`select t::text as row from land_piece t order by 1`.then((rows) => [...rows]);
const ledger = async () => (await server.get("/api/ledger")).body as Record<string, number>;
const hazard = async (code: string) =>
  (await server.get(`/api/hazards/${code}`)).body as Record<string, Record<string, number>>;

async function handIn({ type, as, on, body }: Step): Promise<string> {
  const { name, organisation } = testPeople[as];
  const report = reportOf(type, on, body, { reportedBy: { name, organisation } });
  const sent = await server.post("/api/reports", report, as);
  expect([type, sent.status, sent.body]).toEqual([type, 201, sent.body]);
  used.add(type);
  return report.id;
}

/** The second information manager approves; what they wrote themselves the first one does. */
async function approve(id: string, as: TestPersonName): Promise<void> {
  const decided = await server.post(`/api/reports/${id}/approval`, {}, as === "omar" ? "leyla" : "omar");
  expect([id, decided.status, decided.body]).toEqual([id, 200, decided.body]);
}

describe("a year of a programme", () => {
  test.each(
    yearOfSteps.map((step) => [`${step.on} ${testPeople[step.as].name}: ${step.type}, ${step.why}`, step] as const),
  )("%s", async (_, step) => {
    const before = await land();
    const id = await handIn(step);
    // What is not approved changes nothing, and nobody approves their own.
    expect(await land()).toEqual(before);
    const own = await server.post(`/api/reports/${id}/approval`, {}, step.as);
    expect(own.status).toBeGreaterThanOrEqual(400);
    await approve(id, step.as);
    await step.afterwards?.({ server, hazard, id });
  });

  test("a donor reads what partners may, and the public what was published: here nothing", async () => {
    const donorSees = await server.get("/api/hazards", "donor");
    const publicSees = await server.get("/api/hazards", "public");
    expect((donorSees.body["items"] as unknown[]).length).toBeGreaterThan(0);
    expect(publicSees.body["items"]).toEqual([]);
    for (const who of ["donor", "public"] as const) {
      const refused = await server.post("/api/reports", reportOf("hazard-report", "2025-12-01", {}), who);
      expect([401, 403]).toContain(refused.status);
    }
  });

  test("every type of report was used", () => {
    expect(reportTypes.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test("at the end the ledger balances, the journal verifies, and a rebuild makes every row again", async () => {
    const { db } = server.store;
    await expect.poll(async () => (await ledger())["remainingSquareMetres"]).toBeGreaterThan(0);
    const year = await ledger();
    const opened = (year["openedSquareMetres"] ?? 0) + (year["addedSquareMetres"] ?? 0);
    expect(opened).toBeGreaterThan(20_000);
    expect(Math.abs(year["differenceSquareMetres"] ?? Number.NaN)).toBeLessThan(1);
    expect((year["remainingSquareMetres"] ?? 0) + (year["releasedSquareMetres"] ?? 0)).toBeCloseTo(opened, 0);
    const verified = await verifyJournal(entriesInOrder(db), (ids) => documentsOf(db, ids), await reportCount(db));
    expect(verified.firstBreak).toBeNull();
    const before = await everyDerivedRow(db);
    await rebuild(db, () => undefined);
    expect(await everyDerivedRow(db)).toEqual(before);
  });
});
