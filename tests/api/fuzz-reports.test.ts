import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayDo } from "../../src/access/permission.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportTypes } from "../../src/modules/reports/report-types.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { likelyBodyOf, spoilt } from "./support/arbitrary-report.ts";
import { everyDerivedRow } from "./support/derived-rows.ts";
import type { TestPersonName } from "./support/people.ts";
import { testPeople } from "./support/people.ts";
import { withServer } from "./support/with-server.ts";

/** FUZZ_SEED takes other reports, FUZZ_SECONDS more of them. Whatever the machine does, each type gets two of both kinds. */
const seed = Number(process.env["FUZZ_SEED"] || 20_251_128);
const seconds = Number(process.env["FUZZ_SECONDS"] || 12);
const least = 2;
const goodRuns = Math.ceil(seconds / 3);
const spoiltRuns = Math.ceil(seconds / 1.5);
let deadline = 0;

const server = withServer();
const taken: string[] = [];
const typesTaken = new Set<string>();
const tried = { good: 0, spoilt: 0, accepted: 0, approved: 0 };

afterAll(() => {
  console.log(`fuzz: seed ${seed}, ${JSON.stringify(tried)}`);
});

const people = ["operator", "leyla", "quality", "assistance"] as const satisfies readonly TestPersonName[];

type Type = (typeof reportTypes)[number];

/** Who may hand it in, and now and then somebody who may not. */
function authorOf(type: Type): fc.Arbitrary<TestPersonName> {
  const may = people.filter((who) => mayDo(viewerOf(who), "submit", type.name));
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<TestPersonName>(...may) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  );
}

function viewerOf(who: TestPersonName) {
  return { roles: testPeople[who].roles, readOnly: false, by: "session" } as unknown as Parameters<typeof mayDo>[0];
}

function offeredOf(type: Type) {
  return fc.tuple(likelyBodyOf(type), authorOf(type)).map(([body, as]) => ({
    as,
    report: {
      id: uuidv7(),
      type: type.name,
      schemaVersion: type.version,
      dateOfInformation: "2026-02-01",
      reportedBy: { name: testPeople[as].name, organisation: testPeople[as].organisation },
      body,
      attachments: [],
    },
  }));
}

/** Hands a report in; what is accepted another person approves. Nothing of it may be a failure of the server. */
async function handIn({ as, report }: { readonly as: TestPersonName; readonly report: object }): Promise<void> {
  const answer = await server.post("/api/reports", report, as);
  expect(answer, JSON.stringify(report)).toEqual({ ...answer, status: expect.toSatisfy(isNoFailure) });
  if (answer.status !== 201) return;
  const { id } = answer.body as { readonly id: string };
  taken.push(id);
  typesTaken.add((report as { readonly type: string }).type);
  tried.accepted += 1;
  const decided = await server.post(`/api/reports/${id}/approval`, {});
  expect(decided, JSON.stringify(report)).toEqual({ ...decided, status: expect.toSatisfy(isNoFailure) });
  if (decided.status === 200) tried.approved += 1;
  const page = await server.get(`/api/reports/${id}`);
  expect(page.status).toBe(200);
}

function isNoFailure(status: number): boolean {
  return status >= 200 && status < 500;
}

/** Runs a property so often, or until the time is up. */
async function often<T>(some: fc.Arbitrary<T>, numRuns: number, each: (value: T) => Promise<void>): Promise<void> {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(some, async (value) => {
      runs += 1;
      if (runs > least && performance.now() > deadline) return;
      await each(value);
    }),
    { seed, numRuns },
  );
}

beforeAll(() => {
  deadline = performance.now() + seconds * 1000;
});

describe.each(reportTypes.map((type) => [type.name, type] as const))("%s", (_, type) => {
  test("as its schema asks: taken or refused with findings, never half", async () => {
    await often(offeredOf(type), goodRuns, async (offered) => {
      tried.good += 1;
      await handIn(offered);
    });
  }, 120_000);

  test("with anything wrong in it anywhere", async () => {
    const bad = offeredOf(type).chain(({ as, report }) =>
      spoilt(fc.constant(report)).map((one) => ({ as, report: one })),
    );
    await often(bad, spoiltRuns, async (offered) => {
      tried.spoilt += 1;
      await handIn(offered);
    });
  }, 120_000);
});

test("most types had reports accepted: others would prove nothing about what follows", () => {
  expect(typesTaken.size).toBeGreaterThan(reportTypes.length * 0.6);
});

test("afterwards everything that was taken is there once, whole, and is made again from the journal", async () => {
  const { db } = server.store;
  const [counts] = await db<Record<string, number>[]>`
    select (select count(*)::int from report) as reports,
      (select count(*)::int from report_state) as states,
      (select count(*)::int from journal where kind = 'report-submitted') as submitted,
      (select count(*)::int from journal where kind = 'report-approved') as approved,
      (select count(*)::int from report_state where state in ('approved', 'superseded')) as "approvedStates",
      (select coalesce(sum(jsonb_array_length(body -> 'findings')), 0)::int from journal where kind = 'report-submitted') as findings,
      (select count(*)::int from report_finding where stage <> 'ledger') as "findingRows"`;
  expect(counts).toMatchObject({
    reports: taken.length,
    states: taken.length,
    submitted: taken.length,
    approved: tried.approved,
    approvedStates: tried.approved,
  });
  expect(counts?.["findingRows"]).toBe(counts?.["findings"]);
  const verified = await verifyJournal(entriesInOrder(db), (ids) => documentsOf(db, ids), await reportCount(db));
  expect(verified.firstBreak).toBeNull();
  const before = await everyDerivedRow(db);
  await rebuild(db, () => undefined);
  expect(await everyDerivedRow(db)).toEqual(before);
}, 120_000);
