import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { insertMissingWords } from "../../src/modules/reports/report-words-store.ts";
import { spellingLetters, spellingWords } from "../../src/modules/reports/spelling-key.ts";
import { reportOf, square } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

async function approved(report: ReturnType<typeof reportOf>) {
  const { status, body } = await programme.post("/api/reports", report);
  expect([status, body]).toEqual([201, body]);
  expect((await programme.post(`/api/reports/${report.id}/approval`, {})).status).toBe(200);
  return report;
}
async function found(q: string, as: TestPersonName | "public" = "omar") {
  const { status, body } = await programme.get(`/api/search?q=${encodeURIComponent(q)}`, as);
  expect(status).toBe(200);
  return body["items"] as { kind: string; id: string; label: string }[];
}
const kindsFound = async (q: string, as?: TestPersonName | "public") =>
  (await found(q, as)).map(({ kind, id }) => (kind === "report" ? kind : `${kind} ${id}`));

let accident = "";
beforeAll(async () => {
  const place = { geometry: { type: "Point", coordinates: [46.5, 40.5] } };
  await approved(reportOf("settlement", "2024-01-01", { name: { en: "Khankendi", az: "Xankəndi" }, location: place }));
  await approved(
    reportOf("hazard-report", "2024-01-01", {
      hazardCode: "S-1",
      name: "Xocavənd şimal",
      kind: "suspected",
      description: "Old trenches beside the vineyard",
      area: square(0),
    }),
  );
  const injured = { outcome: "injured", sex: "male", activity: "herding" };
  const body = { location: place, description: "Stepped on something beside the watermill", casualties: [injured] };
  accident = (await approved(reportOf("accident-report", "2024-02-01", body))).id;
});

describe("search across everything", () => {
  test("finds a place by any spelling of its name", async () => {
    for (const spelling of ["Ханкенди", "xankəndi", "Khankandi", "ХАНКЕН"]) {
      expect(
        (await found(spelling)).map(({ kind }) => kind),
        spelling,
      ).toContain("settlement");
    }
    expect((await found("Xocalı")).length).toBe(0);
  });

  test("finds an area by its name in other letters, and by its code", async () => {
    expect(await kindsFound("Ходжавенд")).toContain("hazard S-1");
    expect(await kindsFound("s-1")).toContain("hazard S-1");
  });

  test("finds reports by any word of their text", async () => {
    expect(await kindsFound("vineyard")).toEqual(["report"]);
    expect(await kindsFound("trenches vineyard")).toEqual(["report"]);
    expect(await kindsFound("vineyard nowhere")).toEqual([]);
  });

  test("finds organisations and people for those who may know them", async () => {
    const { organisationId, actor } = programme.people;
    expect(await kindsFound("Клирэнс компани")).toEqual([]);
    expect(await kindsFound("clearance comp")).toEqual([`organisation ${organisationId("Clearance Company")}`]);
    expect(await kindsFound("nils")).toEqual([`person ${actor("neighbour").personId}`]);
    // An operator knows the people of their own organisation.
    expect(await kindsFound("nils", "operator")).toEqual([]);
    expect(await kindsFound("olga", "operator")).toEqual([`person ${actor("operator").personId}`]);
    for (const as of ["public", "donor"] as const) expect(await kindsFound("nils", as)).toEqual([]);
    expect(await kindsFound("clearance comp", "public")).toEqual([]);
  });

  test("does not let a withheld field be found by who may not read it", async () => {
    expect((await found("watermill")).map(({ id }) => id)).toEqual([accident]);
    expect((await found("watermill", "assistance")).map(({ id }) => id)).toEqual([accident]);
    // A donor reads the approved report, and in it neither the description nor who was hurt.
    expect((await programme.get(`/api/reports/${accident}`, "donor")).status).toBe(200);
    expect(await found("watermill", "donor")).toEqual([]);
    expect(await found("herding", "donor")).toEqual([]);
    expect((await found("Leyla Survey", "donor")).filter(({ kind }) => kind === "report")).toEqual([]);
    expect(await found("watermill", "public")).toEqual([]);
  });

  test("takes any text without breaking", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        fc.pre(text.isWellFormed() && !text.includes("\0"));
        await found(text);
      }),
      { numRuns: 60 },
    );
  });

  test("knows the words again that an older version did not note down", async () => {
    await programme.db`delete from report_words`;
    expect(await kindsFound("vineyard")).toEqual([]);
    await insertMissingWords(programme.db);
    expect(await kindsFound("vineyard")).toEqual(["report"]);
  });

  test("has the same key for a name in the program and in the database", async () => {
    const name = fc.array(fc.constantFrom(...spellingLetters.from, ..." -0123456789.,()çéкхghscdz"), { maxLength: 30 });
    const names = fc.sample(name, 400).map((letters) => letters.join(""));
    const rows = await programme.db<{ name: string; words: string[] }[]>`
      select name, tsvector_to_array(spelling_words(name)) as words
      from unnest(${names}::text[]) with ordinality as one (name, place) order by place`;
    for (const row of rows) expect([row.name, row.words]).toEqual([row.name, spellingWords(row.name).sort()]);
  });
});
