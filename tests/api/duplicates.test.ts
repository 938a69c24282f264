import { describe, expect, test } from "vitest";
import type { Candidate } from "../../src/modules/duplicates/duplicate.ts";
import type { Finding } from "../../src/modules/reports/finding.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

async function sent(report: ReturnType<typeof reportOf>): Promise<readonly Finding[]> {
  const { status, body } = await programme.post("/api/reports", report);
  expect([status, body]).toEqual([201, body]);
  return body["findings"] as readonly Finding[];
}
async function approved(report: ReturnType<typeof reportOf>) {
  await sent(report);
  expect((await programme.post(`/api/reports/${report.id}/approval`, {})).status).toBe(200);
}
const hazard = (hazardCode: string, east: number, width = 2, more = {}) =>
  reportOf("hazard-report", "2024-01-01", { hazardCode, kind: "suspected", area: square(east, 0, width), ...more });
const accident = (day: string, lon: number, casualties: readonly object[] = []) =>
  reportOf("accident-report", day, {
    location: { geometry: { type: "Point", coordinates: [lon, 40.3] } },
    casualties,
  });
async function candidates(as: TestPersonName = "omar") {
  const { status, body } = await programme.get("/api/duplicates", as);
  expect(status).toBe(200);
  return body as unknown as { items: Candidate[]; decided: { verdict: string; reason: string; actor: string }[] };
}
const decide = (body: object, as: TestPersonName = "omar") => programme.post("/api/duplicates/decision", body, as);

describe("duplicate candidates", () => {
  test("are areas with one code spelled two ways, and areas that claim each other's ground", async () => {
    await approved(hazard("DA-031", 0));
    expect((await sent(hazard("da 31", 10))).map(({ code }) => code)).toContain("duplicate-candidate");
    await approved(hazard("ДA-31".replace("Д", "D"), 20));
    await approved(hazard("DB-1", 30, 4));
    await approved(hazard("DB-2", 31, 3));
    await approved(hazard("DB-3", 33, 9));
    const { items } = await candidates();
    const pairs = items.map(({ first, second, reasons }) => [first.key, second.key, reasons.map(({ why }) => why)]);
    expect(pairs).toContainEqual(["DA-031", "DA-31", ["same-code"]]);
    expect(pairs).toContainEqual(["DB-1", "DB-2", ["overlap"]]);
    // A neighbour drawn a little into another is none.
    expect(pairs.flat(2)).not.toContain("DB-3");
    for (const { score } of items) expect(score > 0 && score <= 1).toBe(true);
  });

  test("are accidents of one place and day, and people of one description in them", async () => {
    const hurt = { outcome: "injured", sex: "male", ageYears: 41, status: "civilian" };
    const first = accident("2024-05-01", 46.3, [hurt]);
    const second = accident("2024-05-02", 46.305, [
      { ...hurt, ageYears: 42 },
      { outcome: "killed", sex: "female" },
    ]);
    expect((await sent(first)).map(({ code }) => code)).not.toContain("duplicate-candidate");
    const [found] = (await sent(second)).filter(({ code }) => code === "duplicate-candidate");
    expect(found).toMatchObject({ severity: "note", recordIds: [first.id] });
    await sent(accident("2024-05-04", 46.3));
    await sent(accident("2024-05-01", 46.4));
    const { items } = await candidates();
    const kinds = items
      .filter(({ kind }) => kind !== "area")
      .map(({ kind, first: a, second: b }) => [kind, a.key, b.key]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ["accident", first.id, second.id],
        ["casualty", `${first.id}#0`, `${second.id}#0`],
      ]),
    );
    expect(kinds).toHaveLength(2);
  });

  test("are not shown again once a person has decided, and what they decided survives a rebuild", async () => {
    const pair = {
      kind: "area",
      first: "DB-2",
      second: "DB-1",
      verdict: "different",
      reason: "Two fields of one farm",
    };
    expect((await decide({ ...pair, second: "DB-9" })).status).toBe(404);
    expect((await decide({ ...pair, reason: " " })).status).toBe(400);
    const before = (await programme.get("/api/hazards")).body;
    expect((await decide(pair)).status).toBe(201);
    const shown = async () => {
      const { items, decided } = await candidates();
      return [
        items.some(({ first }) => first.key === "DB-1"),
        decided.map(({ verdict, reason, actor }) => [verdict, reason, actor]),
      ];
    };
    const decided = [["different", "Two fields of one farm", "Omar Manager"]];
    expect(await shown()).toEqual([false, decided]);
    await rebuild(programme.db, () => undefined);
    expect(await shown()).toEqual([false, decided]);
    // Nothing was merged.
    expect((await programme.get("/api/hazards")).body).toEqual(before);
    const history = (await programme.get("/api/history?record=hazard&key=DB-1")).body["items"] as {
      event: string;
      reason: string;
    }[];
    expect(history.at(-1)).toMatchObject({ event: "duplicate-decided", reason: "Two fields of one farm" });
  });

  test("are for those whose work it is", async () => {
    for (const as of ["operator", "donor", "administrator"] as const) {
      expect((await programme.get("/api/duplicates", as)).status).toBe(403);
    }
    const body = { kind: "area", first: "DA-031", second: "DA-31", verdict: "same", reason: "One area" };
    expect((await decide(body, "quality")).status).toBe(403);
    expect((await programme.get("/api/duplicates", "public")).status).toBe(401);
  });
});
