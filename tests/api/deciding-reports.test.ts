import { expect, test } from "vitest";
import type { Finding } from "../../src/modules/reports/finding.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();
let place = 0;

type Offered = ReturnType<typeof reportOf>;

const hazard = (hazardCode: string, east: number, more = {}, width = 1) =>
  reportOf("hazard-report", "2024-01-01", { hazardCode, kind: "suspected", area: square(east, 0, width) }, more);

async function sent(report: Offered): Promise<readonly Finding[]> {
  const { status, body } = await programme.post("/api/reports", report);
  expect([status, body]).toEqual([201, body]);
  return body["findings"] as readonly Finding[];
}
const approve = (id: string, by: TestPersonName = "omar") => programme.post(`/api/reports/${id}/approval`, {}, by);
const reject = (id: string) => programme.post(`/api/reports/${id}/rejection`, { reason: "no" });
async function approved(report: Offered): Promise<Offered> {
  await sent(report);
  expect((await approve(report.id)).status).toBe(200);
  return report;
}
const stateOf = async (id: string) => (await programme.get(`/api/reports/${id}`)).body["state"];
/** Ground that no other test touches. */
function elsewhere(): number {
  place += 20;
  return place;
}

test("a report that three people decide at once is decided once", async () => {
  const report = hazard("once", elsewhere());
  await sent(report);
  const answers = await Promise.all([approve(report.id), reject(report.id), approve(report.id, "third")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test("its author does not approve it", async () => {
  const report = hazard("own", elsewhere());
  await sent(report);
  expect((await approve(report.id, "leyla")).body["code"]).toBe("approver-is-author");
});

test("a chain of corrections holds only as its last link", async () => {
  const east = elsewhere();
  const first = await approved(hazard("chain", east));
  const second = await approved(hazard("chain", east, { supersedes: first.id }, 2));
  const third = await approved(hazard("chain", east, { supersedes: second.id }, 3));
  expect(await Promise.all([first, second, third].map(({ id }) => stateOf(id)))).toEqual([
    "superseded",
    "superseded",
    "approved",
  ]);
  const { body } = await programme.get("/api/hazards/chain");
  expect(Number((body["ledger"] as { remainingSquareMetres: number }).remainingSquareMetres) / 9470).toBeCloseTo(3, 1);
});

test("of two corrections of one report the second is refused, also at the same time", async () => {
  const east = elsewhere();
  const wrong = await approved(hazard("two", east));
  const corrections = [
    hazard("two", east, { supersedes: wrong.id }, 2),
    hazard("two", east, { supersedes: wrong.id }, 3),
  ];
  for (const correction of corrections) await sent(correction);
  const answers = await Promise.all(corrections.map(({ id }) => approve(id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("what is not approved cannot be superseded", async () => {
  const east = elsewhere();
  const waiting = hazard("waiting", east);
  await sent(waiting);
  const correction = hazard("waiting", east, { supersedes: waiting.id });
  await sent(correction);
  expect((await approve(correction.id)).body["code"]).toBe("superseded-not-approved");
  await reject(waiting.id);
  expect((await approve(correction.id)).body["code"]).toBe("superseded-not-approved");
});

test("a report supersedes neither itself nor what does not exist", async () => {
  const own = hazard("self", elsewhere());
  expect((await programme.post("/api/reports", { ...own, supersedes: own.id })).status).toBe(422);
  const other = hazard("self", elsewhere()).id;
  expect((await programme.post("/api/reports", { ...own, supersedes: other })).status).toBe(404);
});

test("a correction that takes hazardous ground off the map says so before anyone approves it", async () => {
  const east = elsewhere();
  const wide = await approved(hazard("narrower", east, {}, 2));
  const narrow = await sent(hazard("narrower", east, { supersedes: wide.id }));
  expect(narrow).toMatchObject([{ code: "withdraws-hazardous-ground", severity: "warning" }]);
  expect(Math.round((narrow[0]?.areaSquareMetres ?? 0) / 100)).toBe(95);
  const wider = await sent(hazard("narrower", east, { supersedes: wide.id }, 3));
  expect(wider.map(({ code }) => code)).not.toContain("withdraws-hazardous-ground");
  const location = { geometry: { type: "Point", coordinates: [46, 40] } };
  const other = await sent(reportOf("accident-report", "2024-01-01", { location }, { supersedes: wide.id }));
  expect(other.map(({ code }) => code)).toEqual(["withdraws-hazardous-ground"]);
  const empty = await sent(
    reportOf("non-technical-survey", "2024-01-01", { hazardCode: "narrower" }, { supersedes: wide.id }),
  );
  expect(empty.map(({ code }) => code).sort()).toEqual(["no-ground-named", "withdraws-hazardous-ground"]);
});

test("a clearance of a hazard that does not exist is kept apart, and its ground is not counted as cleared", async () => {
  const report = await approved(
    reportOf("clearance-completion", "2024-08-01", {
      hazardCode: "nobody",
      cleared: square(elsewhere()),
      operation: "mine-clearance",
    }),
  );
  const { body } = await programme.get(`/api/reports/${report.id}`);
  expect((body["findings"] as Finding[]).map(({ code }) => code)).toEqual([
    "post-clearance-not-said",
    "depth-missing",
    "claims-outside-area",
  ]);
  expect((await programme.get("/api/hazards/nobody")).status).toBe(404);
});
