import { expect, test } from "vitest";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

interface Said {
  readonly code: string;
  readonly path: string;
  readonly severity: string;
  readonly missing?: boolean;
}

async function check(report: unknown, who: TestPersonName = "operator"): Promise<Said[]> {
  const { status, body } = await programme.post("/api/reports/check", { report }, who);
  expect([status, body["detail"]]).toEqual([200, undefined]);
  return body["findings"] as Said[];
}
const of = (found: readonly Said[], more: Partial<Said>) =>
  found.filter((one) => Object.entries(more).every(([name, value]) => one[name as keyof Said] === value));
const area = (x: number, y = 0) => square(x, y);
const whole = (hazardCode: string, x: number) =>
  reportOf("hazard-report", "2024-05-01", { hazardCode, kind: "suspected", area: area(x) });

test("of an empty report says which fields are missing, marked, and nothing else", async () => {
  const found = await check({ type: "hazard-report" });
  expect(of(found, { missing: true }).map(({ path }) => path)).toEqual([
    "/dateOfInformation",
    "/reportedBy/name",
    "/reportedBy/organisation",
    "/body/hazardCode",
    "/body/kind",
    "/body/area",
  ]);
  expect(found.length).toBe(6);
});

test("looks at ground that is drawn while other fields are missing", async () => {
  const bow = {
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [46, 40],
          [46.01, 40.01],
          [46.01, 40],
          [46, 40.01],
          [46, 40],
        ],
      ],
    },
  };
  const found = await check({ type: "hazard-report", body: { area: bow } });
  expect(found.map(({ code, path }) => [code, path])).toContainEqual([
    "self-intersection",
    "/area/geometry/coordinates/0/0",
  ]);
  expect(of(found, { path: "/body/hazardCode", missing: true }).length).toBe(1);
});

test("tells what is wrong from what is missing, also inside lists and outside the body", async () => {
  const casualties = [{ outcome: "injured", sex: "female", ageYears: 12, ageGroup: "adult" }, { sex: "male" }];
  const found = await check({
    type: "accident-report",
    dateOfInformation: "2999-01-01",
    body: { location: { geometry: { type: "Point", coordinates: [46, 40] } }, casualties, unheard: 1 },
  });
  expect(of(found, { code: "date-in-the-future" }).length).toBe(1);
  expect(of(found, { path: "/body/casualties/1/outcome", missing: true }).length).toBe(1);
  expect(of(found, { path: "/body/unheard" })).toMatchObject([{ code: "schema" }]);
  expect(of(found, { path: "/body/unheard" })[0]?.missing).toBeUndefined();
});

test("of a complete report says what handing it in would say, and writes nothing", async () => {
  const [first, beside] = [whole("CK-1", 0), whole("CK-2", 0.5)];
  expect((await programme.post("/api/reports", first)).status).toBe(201);
  const [before] = await programme.db<{ count: number }[]>`select count(*)::integer as count from journal`;
  const said = await check(beside, "leyla");
  expect(of(said, { code: "overlap" }).length).toBe(1);
  const [after] = await programme.db<{ count: number }[]>`select count(*)::integer as count from journal`;
  expect(after).toEqual(before);
  const taken = await programme.post("/api/reports", beside);
  expect(taken.body["findings"]).toEqual(said);
});

test("warns of ground that a correction would give up, before it is sent", async () => {
  const old = whole("CK-9", 50);
  await programme.post("/api/reports", old);
  await programme.post(`/api/reports/${old.id}/approval`, {});
  const smaller = { ...whole("CK-9", 54), supersedes: old.id };
  expect(of(await check(smaller, "leyla"), { code: "withdraws-hazardous-ground" }).length).toBe(1);
});

test("answers anything with findings or a refusal, never a failure", async () => {
  for (const report of [undefined, null, 1, "x", [], {}, { type: 1 }, { type: "hazard-report", body: "x" }]) {
    const { status } = await programme.post("/api/reports/check", { report }, "operator");
    expect([JSON.stringify(report), status]).toEqual([JSON.stringify(report), 200]);
  }
  const odd = { type: "hazard-report", reportedBy: 1, body: { area: 1, kind: null }, attachments: 1 };
  expect((await check(odd)).length).toBeGreaterThan(3);
  expect((await programme.post("/api/reports/check", "[1", "operator")).status).toBe(400);
  expect((await programme.post("/api/reports/check", "1", "operator")).status).toBe(200);
});

test("is for those who may hand such a report in", async () => {
  const ask = async (who: TestPersonName | "public", type: string) =>
    (await programme.post("/api/reports/check", { report: { type } }, who)).status;
  expect([await ask("public", "hazard-report"), await ask("donor", "hazard-report")]).toEqual([401, 403]);
  expect([await ask("operator", "settlement"), await ask("leyla", "settlement")]).toEqual([403, 200]);
});

test("is quick enough for every keystroke: under 100 ms of this machine's time", async () => {
  for (let i = 0; i < 60; i += 1) await programme.post("/api/reports", whole(`SP-${i}`, 100 + i * 10));
  const times: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const begun = performance.now();
    await check(whole("SP-NEW", 104), "leyla");
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  expect(times[10]).toBeLessThan(100);
});
