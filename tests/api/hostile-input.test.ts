import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, test } from "vitest";
import { canonical, sha256Hex } from "../../src/modules/journal/journal-entry.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { documentsOf, reportCount } from "../../src/modules/reports/store.ts";
import { reportOf, square } from "./support/documents.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();
let place = 0;
const report = (more = {}) => {
  place += 1;
  const body = { hazardCode: `T-${place}`, kind: "suspected", area: square(10 * place) };
  return { ...reportOf("hazard-report", "2024-01-01", body), ...more };
};
/** A report whose text is changed after it was written as JSON. */
const written = (from: string | RegExp, to: string, change = {}) => JSON.stringify(report(change)).replace(from, to);
const provenance = (row: number) => ({
  provenance: { fileName: "a.geojson", fileSha256: "a".repeat(64), row, profile: "p", properties: { size: 12345 } },
});
const nested = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

describe("a report that cannot be kept as it is", () => {
  const refused: [string, () => unknown, string][] = [
    ["a day that does not exist", () => report({ dateOfInformation: "2024-02-31" }), "/dateOfInformation"],
    ["29 February of a common year", () => report({ dateOfInformation: "2023-02-29" }), "/dateOfInformation"],
    ["the year 0", () => report({ dateOfInformation: "0000-01-01" }), "/dateOfInformation"],
    ["a day to come", () => report({ dateOfInformation: "2999-01-01" }), "/dateOfInformation"],
    ["NUL in a name", () => written("Leyla Survey", "A\\u0000"), "/reportedBy/name"],
    ["half of a surrogate pair", () => written("Survey Team 1", "\\ud800"), "/reportedBy/organisation"],
    ["NUL in the name of a field", () => written('"size"', '"\\u0000"', provenance(1)), "/provenance/properties"],
    ["a number without end", () => written("12345", "1e400", provenance(1)), "/provenance/properties/size"],
    ["a coordinate without end", () => written(/\[46\.\d+/, "[1e400"), "/body/area/geometry/coordinates/0/0/0"],
    ["nesting without end", () => written("12345", nested, provenance(1)), "nested more than"],
    ["a blank author", () => written("Leyla Survey", "  "), "/reportedBy/name"],
    ["an unknown type", () => report({ type: "minefield" }), "Known types"],
    ["a row number beyond all files", () => written('"row":1', '"row":1e300', provenance(1)), "/provenance/row"],
    ["a member of every object as a field", () => written('"kind"', '"toString":1,"kind"'), "/body"],
    ["no object at all", () => "[]", "The report"],
  ];
  test.each(refused)("is refused with a finding that says where: %s", async (_, offered, where) => {
    const { status, body } = await programme.post("/api/reports", offered());
    expect([status, body["code"]]).toEqual([422, "report-refused"]);
    expect(JSON.stringify(body["findings"])).toContain(where);
  });

  const notUnderstood: [string, () => string][] = [
    ["JSON that sets a prototype", () => written('"kind"', '"__proto__":{"x":1},"kind"')],
    ["no JSON", () => "{"],
    ["nothing", () => ""],
  ];
  test.each(notUnderstood)("is not understood: %s", async (_, offered) => {
    expect((await programme.post("/api/reports", offered())).status).toBe(400);
  });

  test("is not understood as plain text", async () => {
    const headers = { "content-type": "text/plain" };
    const answer = await programme.app.inject({ method: "POST", url: "/api/reports", headers, payload: "{}" });
    expect(answer.statusCode).toBe(400);
  });
});

describe("a report with unusual text", () => {
  test("comes back byte for byte, and its SHA-256 is of those bytes", async () => {
    const name = 'O\\N\\. "\t\n😀\u0301\u2028 ə й \u0001\u007f';
    const reportedBy = { name, organisation: "'); drop table report; -- \ufeff \u{10ffff}" };
    const offered = report({ reportedBy, ...provenance(77) });
    expect((await programme.post("/api/reports", offered)).status).toBe(201);
    const stored = (await documentsOf(programme.db, [offered.id])).get(offered.id) ?? "";
    expect(canonical(JSON.parse(stored))).toBe(stored);
    const { body } = await programme.get(`/api/reports/${offered.id}`);
    expect(body["sha256"]).toBe(sha256Hex(stored));
    expect(body["document"]).toMatchObject({ reportedBy, ...provenance(77) });
  });
});

describe("the same thing twice", () => {
  test("a report sent three times at once is taken once", async () => {
    const offered = report();
    const answers = await Promise.all([1, 2, 3].map(() => programme.post("/api/reports", offered)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test("a row that stands as a report already is not taken as another", async () => {
    expect((await programme.post("/api/reports", report(provenance(5)))).status).toBe(201);
    expect((await programme.post("/api/reports", report(provenance(5)))).body["code"]).toBe("report-already-exists");
  });
});

describe("an address that no one could mean", () => {
  const id = uuidv7();
  const refused = [
    "/api/reports?search=%00",
    "/api/reports?type=%00",
    "/api/reports?offset=99999999999999999999",
    "/api/reports?limit=0",
    "/api/reports?limit=1e9",
    "/api/reports?serch=x",
    "/api/reports.csv?search=%00",
    "/api/reports/not-an-id",
    `/api/reports/${id}%00`,
    "/api/reports/..%2f..%2fetc%2fpasswd",
    "/api/hazards?date=2020-01-01",
    "/api/hazards?on=2024-02-31",
    "/api/hazards?bbox=1,2,3",
    "/api/hazards?search=%00",
    "/api/hazards/%00",
    "/api/hazards/%00/land",
    "/api/hazards/%E0%A4%A",
    "/api/ledger?on=0000-01-01",
    "/api/ledger?on=2024-02-31",
    "/api/ledger?date=2024-02-01",
    "/api/ledger.csv?on=tomorrow",
    "/api/search",
    "/api/search?q=%00",
    `/api/search?q=${"x".repeat(300)}`,
    "/api/attachments/..%2f..%2fetc%2fpasswd",
    "/api/tiles/land/99/0/0.mvt",
    "/api/tiles/land/1/5/5.mvt",
    "/api/tiles/land/a/b/c.mvt",
  ];
  test.each(refused)("is refused with a problem, not a failure: %s", async (path) => {
    const { status, body } = await programme.get(path);
    expect(status).toBe(400);
    expect(body["type"]).toBe("urn:homeground:problem:invalid-request");
    expect(String(body["detail"]).length).toBeGreaterThan(10);
  });

  test("names the filter that does not exist", async () => {
    const { body } = await programme.get("/api/ledger?date=2024-02-01");
    expect(body["detail"]).toContain('"date"');
  });

  test.each([
    "/../../etc/passwd",
    "/..%2f..%2f..%2fetc%2fpasswd",
    "/assets/..%5c..%5cetc",
    "/index.html%00.png",
    "//etc/passwd",
  ])("never leads out of the web folder: %s", async (url) => {
    const { body } = await programme.app.inject({ method: "GET", url });
    expect(body).not.toContain("root:");
  });

  test("searches for what would be SQL as for any words", async () => {
    const { status, body } = await programme.get("/api/reports?search=%27%3B%20drop%20table%20report%3B--%25%5C_");
    expect([status, body["total"]]).toEqual([200, 0]);
  });
});

describe("a decision that no one could mean", () => {
  test.each([
    ["approval", '{"decidedBy":"Somebody Else"}'],
    ["approval", '{"force":true}'],
    ["rejection", "{}"],
    ["rejection", '{"reason":"\\u0000"}'],
  ])("is refused: %s %s", async (decision, body) => {
    const offered = report();
    await programme.post("/api/reports", offered);
    expect((await programme.post(`/api/reports/${offered.id}/${decision}`, body)).status).toBe(400);
    expect((await programme.get(`/api/reports/${offered.id}`)).body["state"]).toBe("submitted");
  });

  test("an attachment needs a name that can be kept, and answers under it without leading anywhere", async () => {
    const send = (name: string) =>
      programme.app.inject({
        method: "POST",
        url: `/api/attachments?name=${name}`,
        headers: { "content-type": "application/octet-stream", ...programme.people.headers("leyla") },
        payload: Buffer.from(name),
      });
    expect((await send("%00")).statusCode).toBe(400);
    const { sha256 } = (await send("..%2f%0d%0aX-Evil:1")).json<{ sha256: string }>();
    const { headers } = await programme.app.inject({
      method: "GET",
      url: `/api/attachments/${sha256}`,
      headers: programme.people.headers("leyla"),
    });
    expect(headers["x-evil"]).toBeUndefined();
    expect(headers["content-disposition"]).toBe("attachment; filename*=UTF-8''..%2F%0D%0AX-Evil%3A1");
  });
});

afterAll(async () => {
  const documents = (ids: readonly string[]) => documentsOf(programme.db, ids);
  const found = await verifyJournal(entriesInOrder(programme.db), documents, await reportCount(programme.db));
  expect(found.firstBreak).toBeNull();
});
