import { beforeAll, describe, expect, test } from "vitest";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

const authors = {
  quality: { name: "Qadir Quality", organisation: "Mine Action Authority" },
  leyla: { name: "Leyla Survey", organisation: "Mine Action Authority" },
  operator: { name: "Olga Operator", organisation: "Survey Team 1" },
  neighbour: { name: "Nils Neighbour", organisation: "Clearance Company" },
} as const;

type Author = keyof typeof authors;

// biome-ignore lint/suspicious/noExplicitAny: answers of every route, looked into by the tests.
type Anything = any;

async function get(path: string, as: TestPersonName | "public" = "leyla"): Promise<Anything> {
  const { status, body } = await server.get(path, as);
  expect([path, as, status]).toEqual([path, as, 200]);
  return body;
}

async function approved(as: Author, type: string, day: string, body: object): Promise<string> {
  const report = reportOf(type, day, body, { reportedBy: authors[as] });
  const taken = await server.post("/api/reports", report, as);
  expect([type, taken.status, taken.body]).toEqual([type, 201, expect.anything()]);
  expect((await server.post(`/api/reports/${report.id}/approval`, {}, "omar")).status).toBe(200);
  return report.id;
}

async function refusal(as: Author, type: string, day: string, body: object): Promise<string[]> {
  const answer = await server.post("/api/reports", reportOf(type, day, body, { reportedBy: authors[as] }), as);
  expect([type, answer.status]).toEqual([type, 422]);
  return (answer.body as Anything).findings.map(({ code }: { code: string }) => code);
}

const visit = {
  monitoring: "external",
  organisation: "Survey Team 1",
  inspectorOrganisation: "Mine Action Authority",
  activity: "manual-clearance",
  checklist: { markingInPlace: "no", medicAvailable: "yes" },
  operationsSuspended: false,
};

describe("quality", () => {
  let critical = "";

  beforeAll(async () => {
    critical = await approved("quality", "monitoring-visit", "2025-06-10", {
      ...visit,
      number: "V-1",
      nonConformities: [
        { description: "No medic.", severity: "critical", deadline: "2025-06-12", workSuspended: true },
        { description: "Logs are late.", severity: "minor", deadline: "2025-07-10", workSuspended: false },
      ],
      result: "unsatisfactory",
    });
    await approved("operator", "corrective-action", "2025-06-20", {
      ...{ visit: "V-1", nonConformity: 1, doneOn: "2025-06-18", doneBy: "Survey Team 1", action: "A medic came." },
    });
    await approved("quality", "corrective-action", "2025-06-25", {
      ...{ visit: critical, nonConformity: 1, doneOn: "2025-06-18", doneBy: "Survey Team 1", action: "A medic came." },
      verification: { on: "2025-06-24", by: "Mine Action Authority", result: "accepted" },
    });
    await approved("operator", "corrective-action", "2025-06-26", {
      ...{ visit: "V-9", nonConformity: 1, doneOn: "2025-06-18", doneBy: "Survey Team 1", action: "Something else." },
    });
  });

  test.each([
    ["2025-06-09", []],
    ["2025-06-12", ["open critical 1", "open minor 2"]],
    ["2025-06-13", ["overdue critical 1", "open minor 2"]],
    ["2025-06-20", ["open minor 2", "corrected critical 1"]],
    ["2025-06-25", ["open minor 2", "verified critical 1"]],
    ["2025-07-11", ["overdue minor 2", "verified critical 1"]],
  ])("non-conformities as of %s", async (on, expected) => {
    const { items } = await get(`/api/quality/non-conformities?on=${on}`);
    const said = items.map((line: Anything) => `${line.state} ${line.severity} ${line.ordinal}`);
    expect(said).toEqual(expected);
  });

  test("an action for a visit that nobody approved answers nothing, and is named", async () => {
    const { unmatched } = await get("/api/quality/non-conformities?on=2025-07-01");
    expect(unmatched).toEqual([expect.objectContaining({ visit: "V-9", ordinal: 1 })]);
  });

  test("filters and CSV say the same", async () => {
    const path = "?on=2025-07-11&severity=minor&organisation=survey%20team%201";
    const { total, counts } = await get(`/api/quality/non-conformities${path}`);
    expect([total, counts]).toEqual([1, { overdue: 1, open: 0, corrected: 0, verified: 1 }]);
    const csv: string = await get(`/api/quality/non-conformities.csv${path}`);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toContain("V-1,2,2025-06-10,Survey Team 1,Mine Action Authority,manual-clearance,,minor,");
  });

  test("whoever was inspected sees it, their neighbour does not, the public is asked to sign in", async () => {
    const seen = async (as: TestPersonName) => (await get("/api/quality/non-conformities?on=2025-06-12", as)).total;
    expect(await seen("operator")).toBe(2);
    expect(await seen("neighbour")).toBe(0);
    expect((await server.get("/api/quality/non-conformities", "public")).status).toBe(401);
    const page = (await get(`/api/reports/${critical}`, "operator")).document;
    expect([page.reportedBy.name, page.body.number]).toEqual([null, "V-1"]);
    expect((await server.get(`/api/reports/${critical}`, "neighbour")).status).toBe(404);
  });

  test("what was submitted about somebody is not theirs to see before it is approved", async () => {
    const body = { ...visit, number: "V-2", result: "satisfactory-with-remarks" };
    const report = reportOf("monitoring-visit", "2025-08-01", body, { reportedBy: authors.quality });
    expect((await server.post("/api/reports", report, "quality")).status).toBe(201);
    expect((await server.get(`/api/reports/${report.id}`, "operator")).status).toBe(404);
  });

  const inspection = {
    number: "S-1",
    organisation: "Survey Team 1",
    inspectorOrganisation: "Mine Action Authority",
    blockSquareMetres: 5000,
    plan: { kind: "area", sampledFraction: 0.1, detection: 0.9 },
    sampledSquareMetres: 500,
    itemsFound: 0,
    result: "accepted",
  };

  test("a block with an item in its sample cannot be accepted, nor one sampled too little, nor by its own", async () => {
    const tried = (more: object) => refusal("quality", "sampling-inspection", "2025-07-01", { ...inspection, ...more });
    expect(await tried({ itemsFound: 1 })).toEqual(["accepted-with-item-found"]);
    expect(await tried({ sampledSquareMetres: 400 })).toEqual(["sample-below-plan"]);
    expect(await tried({ inspectorOrganisation: "SURVEY  team 1" })).toEqual(["inspector-not-independent"]);
    expect(await tried({ plan: { kind: "lot", lotSize: 30 } })).toContain("sampling-plan-incomplete");
  });

  test("an accepted block carries its residual risk, and accreditations say when they end", async () => {
    const expectation = { itemsBefore: 20, clearanceDetection: 0.99 };
    await approved("quality", "sampling-inspection", "2025-07-01", { ...inspection, expectation });
    const named = { number: "A-1", organisation: "Survey Team 1", stage: "operational", scope: ["manual-clearance"] };
    const days = { result: "granted", validFrom: "2025-01-01", validUntil: "2025-07-31" };
    await approved("quality", "accreditation", "2025-01-01", { ...named, ...days });
    const { inspections, accreditations } = await get("/api/quality?on=2025-07-11");
    expect(inspections[0].residual.probabilityOfAny.toFixed(3)).toBe("0.166");
    expect(accreditations[0]).toMatchObject({ number: "A-1", daysLeft: 20, band: "within-30-days", holds: true });
    const later = await get("/api/quality?on=2025-08-01", "operator");
    expect(later.accreditations[0]).toMatchObject({ band: "expired", holds: false });
  });

  test("the curve of a plan comes as CSV", async () => {
    const csv: string = await get("/api/quality/operating-curve.csv?plan=lot&lot=400&sample=40");
    const [head, none, one] = csv.replace("\ufeff", "").split("\r\n");
    expect([head, none, one]).toEqual(["bad_boxes,probability_accepted", "0,1.000000", "1,0.900000"]);
  });
});

describe("capacity", () => {
  beforeAll(async () => {
    const organisation = "Survey Team 1";
    const of = (code: string) => ({ code, organisation });
    await approved("operator", "team", "2025-01-05", { ...of("T-1"), kind: "manual", strength: 9, base: "Hill" });
    await approved("operator", "team", "2025-01-05", { ...of("T-2"), kind: "dog", strength: 4 });
    await approved("operator", "availability", "2025-02-01", {
      ...{ of: "team", ...of("T-2"), from: "2025-03-01", until: "2025-03-31", state: "leave" },
    });
    const certificate = { kind: "deminer", issued: "2024-04-01", expires: "2025-04-01", issuer: "School" };
    const person = { staffNumber: "P-7", organisation, role: "Deminer", teamCode: "T-1" };
    await approved("operator", "staff-member", "2025-01-05", { ...person, certificates: [certificate] });
    const test = { testedOn: "2024-06-01", testPassed: true, testExpires: "2025-06-01" };
    await approved("operator", "detection-dog", "2025-01-05", { ...of("D-1"), teamCode: "T-2", ...test });
    const flail = { ...of("M-1"), kind: "machine", model: "Flail", nextMaintenance: "2025-05-01" };
    await approved("operator", "equipment", "2025-01-05", { ...flail, state: "working" });
    await approved("operator", "equipment", "2025-05-20", { ...flail, state: "in-repair" });
    await approved("operator", "training-course", "2025-02-01", {
      ...{ number: "C-1", organisation, kind: "deminer", begins: "2025-01-10", ends: "2025-01-30" },
      ...{ places: 12, result: "completed", graduateWomen: 4, graduateMen: 7 },
    });
  });

  test.each([
    ["2025-02-15", { team: [2, 2], dog: [1, 1], equipment: [1, 1], staff: [1, 1] }, 13],
    ["2025-03-15", { team: [2, 1], dog: [1, 1], equipment: [1, 1], staff: [1, 1] }, 9],
    ["2025-04-02", { team: [2, 2], dog: [1, 1], equipment: [1, 1], staff: [1, 0] }, 13],
    ["2025-05-02", { team: [2, 2], dog: [1, 1], equipment: [1, 0], staff: [1, 0] }, 13],
    ["2025-06-02", { team: [2, 2], dog: [1, 0], equipment: [1, 0], staff: [1, 0] }, 13],
  ])("the board of %s", async (on, expected, people) => {
    const { organisations } = await get(`/api/capacity?on=${on}`);
    const [row] = organisations;
    const counts = Object.entries(row.counts as Record<string, { all: number; ready: number }>);
    expect(Object.fromEntries(counts.map(([kind, { all, ready }]) => [kind, [all, ready]]))).toEqual(expected);
    expect([row.organisation, row.peopleInReadyTeams]).toEqual(["Survey Team 1", people]);
  });

  test("what ends within 90 days is listed with the days left, and what has ended", async () => {
    const { expiring, courses } = await get("/api/capacity?on=2025-03-15");
    const said = expiring.map(({ code, band, daysLeft }: Anything) => [code, band, daysLeft]);
    expect(said).toEqual([
      ["P-7", "within-30-days", 17],
      ["M-1", "within-90-days", 47],
      ["D-1", "within-90-days", 78],
    ]);
    expect(courses).toEqual([expect.objectContaining({ number: "C-1", graduateCount: 11 })]);
    expect((await get("/api/capacity?on=2025-06-02")).expiring[0]).toMatchObject({ code: "P-7", band: "expired" });
  });

  test("CSV names what hinders; a neighbour sees none of it", async () => {
    const csv: string = await get("/api/capacity.csv?on=2025-05-25");
    expect(csv).toContain("Survey Team 1,equipment,M-1,machine,,1,,false,not-working,");
    expect((await get("/api/capacity?on=2025-05-25", "neighbour")).assets).toEqual([]);
  });

  test("no name has a field, and a course cannot have more graduates by number than by sex", async () => {
    const named = { staffNumber: "P-8", organisation: "Survey Team 1", role: "Deminer", name: "Somebody" };
    expect(await refusal("operator", "staff-member", "2025-01-05", named)).toEqual(["schema"]);
    const course = { number: "C-2", organisation: "Survey Team 1", kind: "medic", begins: "2025-01-01" };
    const counts = { ends: "2025-01-09", places: 9, result: "completed", graduates: ["P-1", "P-2"], graduateMen: 3 };
    expect(await refusal("operator", "training-course", "2025-02-01", { ...course, ...counts })).toEqual([
      "graduates-do-not-add-up",
    ]);
  });
});

describe("tasks", () => {
  const order = {
    number: "T-2025-1",
    organisation: "Clearance Company",
    activity: "manual-clearance",
    priority: "high",
    teamCodes: ["CC-1"],
    plannedStart: "2025-05-01",
    plannedEnd: "2025-05-20",
    expectedSquareMetres: 9500,
    issuedBy: "Mine Action Authority",
  };
  const west = square(500);

  beforeAll(async () => {
    await approved("leyla", "hazard-report", "2025-01-10", {
      ...{ hazardCode: "TASK-1", kind: "confirmed", area: square(500, 0, 2, 1) },
    });
    await approved("leyla", "task-order", "2025-04-20", { ...order, hazardCodes: ["TASK-1"] });
    await approved("leyla", "task-order", "2025-04-20", {
      ...order,
      number: "T-2025-2",
      ground: square(500, 0, 0.5, 1),
    });
    const progress = { number: "T-2025-1", organisation: "Clearance Company" };
    await approved("neighbour", "task-progress", "2025-05-05", { ...progress, state: "started", percent: 5 });
    await approved("neighbour", "clearance-completion", "2025-05-18", {
      ...{ hazardCode: "TASK-1", cleared: west, operation: "mine-clearance" },
    });
    await approved("neighbour", "task-progress", "2025-05-18", {
      ...{ ...progress, state: "suspended", percent: 50, workedSquareMetres: 9400, reason: "Rain." },
    });
    await approved("neighbour", "task-progress", "2025-05-30", { ...progress, state: "finished", percent: 100 });
  });

  const taskOn = async (number: string, on: string) =>
    (await get(`/api/tasks?on=${on}`)).items.find((task: Anything) => task.number === number);

  test.each([
    ["2025-04-25", { state: "planned", percent: null, plannedPercent: 0, daysLate: 0, releasedSquareMetres: 0 }],
    ["2025-05-10", { state: "started", percent: 5, plannedPercent: 50, daysLate: 0, releasedSquareMetres: 0 }],
    ["2025-05-25", { state: "suspended", percent: 50, workedSquareMetres: 9400, reason: "Rain.", daysLate: 5 }],
    ["2025-07-01", { state: "finished", percent: 100, stateOn: "2025-05-30", daysLate: 10 }],
  ])("plan against progress as of %s", async (on, expected) => {
    expect(await taskOn("T-2025-1", on)).toMatchObject(expected);
  });

  test("the ledger's area counts since the start, of the areas named or within the ground drawn", async () => {
    const [hazard] = (await get("/api/hazards?on=2025-05-25&search=TASK-1")).items;
    const whole = (await taskOn("T-2025-1", "2025-05-25")).releasedSquareMetres;
    expect(whole).toBeCloseTo(hazard.releasedSquareMetres, 3);
    expect(whole).toBeGreaterThan(9000);
    const half = (await taskOn("T-2025-2", "2025-05-25")).releasedSquareMetres;
    expect(half / whole).toBeCloseTo(0.5, 4);
    expect((await taskOn("T-2025-1", "2025-05-17")).releasedSquareMetres).toBe(0);
  });

  test("a task's page has its land and its reports; an unknown one is a 404 with words", async () => {
    const page = await get("/api/tasks/T-2025-1?on=2025-05-25");
    expect(page.timeline.map(({ on, type }: Anything) => [on, type])).toEqual([
      ["2025-05-18", "task-progress"],
      ["2025-05-05", "task-progress"],
      ["2025-04-20", "task-order"],
    ]);
    const fates = page.pieces.features.map(({ properties }: Anything) => properties.fate);
    expect(fates.sort()).toEqual(["cleared", "confirmed"]);
    expect((await get("/api/tasks/T-2025-2?on=2025-05-25")).ground.type).toBe("Polygon");
    const missing = await server.get("/api/tasks/NONE");
    expect([missing.status, (missing.body as Anything).code]).toEqual([404, "task-not-found"]);
  });

  test("whoever has the order sees it, another operator does not", async () => {
    expect((await get("/api/tasks?on=2025-05-25", "neighbour")).total).toBe(2);
    expect((await get("/api/tasks?on=2025-05-25", "operator")).total).toBe(0);
    expect((await server.get("/api/tasks/T-2025-1", "operator")).status).toBe(404);
    const csv: string = await get("/api/tasks.csv?on=2025-05-25&organisation=clearance%20company&state=suspended");
    expect(csv).toContain(
      "T-2025-1,Clearance Company,manual-clearance,high,TASK-1,CC-1,2025-05-01,2025-05-20,2025-05-05",
    );
  });

  test("an order needs a place, and who stops says why", async () => {
    expect(await refusal("leyla", "task-order", "2025-05-01", order)).toEqual(["task-without-place"]);
    const stopped = { number: "T-2025-1", organisation: "Clearance Company", state: "cancelled" };
    expect(await refusal("neighbour", "task-progress", "2025-05-01", stopped)).toEqual(["stopped-without-reason"]);
  });
});

test("facts are the same after a rebuild", async () => {
  const facts = async () => {
    const rows = await server.store.db<{ row: string }[]>`select t::text as row from fact t order by 1`;
    return rows.map(({ row }) => row);
  };
  const before = await facts();
  expect(before.length).toBeGreaterThan(15);
  await rebuild(server.store.db, () => undefined);
  expect(await facts()).toEqual(before);
});
