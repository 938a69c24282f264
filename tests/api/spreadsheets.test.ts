import { deflateRawSync } from "node:zlib";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { verifyJournal } from "../../src/modules/journal/verify-journal.ts";
import { reportTypes } from "../../src/modules/reports/report-types.ts";
import { documentsOf } from "../../src/modules/reports/store.ts";
import type { TestPersonName } from "./support/people.ts";
import { type FilledRow, filledTemplate } from "./support/sheets.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();
let place = 0;

interface Row {
  readonly row: number;
  readonly id: string | null;
  readonly accepted: boolean;
  readonly outcome: string;
  readonly findings: {
    readonly code: string;
    readonly message: string;
    readonly severity: string;
    readonly place: { readonly sheet: string; readonly row: number; readonly column: string | null };
  }[];
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly runId: string | null;
    readonly counts: Record<string, number>;
    readonly rows: Row[];
    readonly detail: string;
    readonly code: string;
  };
}

async function send(
  bytes: Uint8Array | string,
  query: string,
  as: TestPersonName | "public" = "leyla",
  type = "hazard-report",
): Promise<Answer> {
  const headers = { "content-type": "application/octet-stream", ...(as === "public" ? {} : server.people.headers(as)) };
  const url = `${server.url}/api/imports/spreadsheet?type=${type}&name=rows.xlsx&${query}`;
  const answer = await fetch(url, { method: "POST", headers, body: bytes as Uint8Array<ArrayBuffer> });
  return { status: answer.status, body: (await answer.json()) as Answer["body"] };
}

/** Corners of ground of its own, latitude first. */
function ground(): string {
  place += 3;
  const [west, east] = [46 + place / 1000, 46 + (place + 1) / 1000];
  return `40.000 ${west}; 40.000 ${east}; 40.001 ${east}; 40.001 ${west}`;
}

const hazard = (code: string, more: FilledRow = {}): FilledRow => ({
  dateOfInformation: new Date("2026-01-15T00:00:00Z"),
  "reportedBy.name": "Leyla Survey",
  "reportedBy.organisation": "Mine Action Authority",
  "body.hazardCode": code,
  "body.kind": "Suspected",
  "body.area": ground(),
  ...more,
});

const reportCount = async () => (await server.store.db`select count(*)::int as n from report`)[0]?.["n"] as number;
const importRows = () => server.store.db`select row, outcome, report_id, findings from import_row order by row`;
const codesOf = (row: Row | undefined) => row?.findings.map(({ code }) => code);

test("each type has a template in each language: its columns, choices to pick, help, and it reads back empty", async () => {
  for (const { name } of reportTypes) {
    for (const language of ["az", "ru", "en"]) {
      const answer = await fetch(`${server.url}/api/report-types/${name}/template.xlsx?language=${language}`);
      expect([name, answer.status]).toEqual([name, 200]);
      const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
      expect(sheets[0]?.rows[1]).toContain("dateOfInformation");
      expect(sheets[0]?.dataValidations?.some(({ type }) => type === "list")).toBe(true);
      expect(sheets.at(-1)?.hidden).toBe(true);
    }
    const empty = await send(await filledTemplate(name, { rows: [] }), "", "leyla", name);
    expect([name, empty.status, empty.body.counts]).toEqual([
      name,
      200,
      { rows: 0, accepted: 0, refused: 0, alreadyKnown: 0 },
    ]);
  }
});

test("a preview says what would become of each row and writes nothing; taking in makes submitted reports", async () => {
  const bytes = await filledTemplate("hazard-report", { rows: [hazard("S-1"), hazard("S-2", { "body.kind": null })] });
  const before = await reportCount();
  const preview = await send(bytes, "");
  expect(preview.body.counts).toEqual({ rows: 2, accepted: 1, refused: 1, alreadyKnown: 0 });
  expect(preview.body.rows[1]).toMatchObject({
    row: 4,
    accepted: false,
    findings: [{ code: "schema", place: { row: 4 } }],
  });
  expect(await reportCount()).toBe(before);

  const all = await send(bytes, "commit=true");
  expect([all.status, all.body.code, all.body.counts["refused"]]).toEqual([422, "import-refused", 1]);
  expect(await reportCount()).toBe(before);

  const good = await send(bytes, "commit=true&take=good");
  expect([good.status, good.body.counts["accepted"]]).toEqual([201, 1]);
  const { body: report } = await server.get(`/api/reports/${good.body.rows[0]?.id}`);
  expect(report).toMatchObject({
    state: "submitted",
    document: {
      dateOfInformation: "2026-01-15",
      body: { hazardCode: "S-1", kind: "suspected" },
      provenance: { fileName: "rows.xlsx", row: 3, profile: "spreadsheet hazard-report" },
    },
  });
  expect(await importRows()).toMatchObject([
    { row: 3, outcome: "accepted", report_id: good.body.rows[0]?.id },
    { row: 4, outcome: "refused", report_id: null, findings: [{ code: "schema" }] },
  ]);
  const documents = (ids: readonly string[]) => documentsOf(server.store.db, ids);
  const verified = await verifyJournal(entriesInOrder(server.store.db), documents, await reportCount());
  expect(verified.firstBreak).toBeNull();
});

test("a row is taken once: in the same file, in a mended one, and two at the same moment", async () => {
  const [one, two] = [hazard("O-1"), hazard("O-2")];
  const bytes = await filledTemplate("hazard-report", { rows: [one] });
  const answers = await Promise.all([send(bytes, "commit=true"), send(bytes, "commit=true")]);
  expect(answers.map(({ body }) => body.counts["accepted"]).sort()).toEqual([0, 1]);
  const mended = await send(await filledTemplate("hazard-report", { rows: [two, one] }), "commit=true");
  expect(mended.body.rows.map(({ outcome }) => outcome)).toEqual(["accepted", "already-known"]);
  expect(mended.body.rows[1]?.id).toBe(answers.map(({ body }) => body.rows[0]?.id).find((id) => id));
  const twins = await send(
    await filledTemplate("hazard-report", { rows: [hazard("O-3", { "body.area": ground() })].flatMap((r) => [r, r]) }),
    "",
  );
  expect(twins.body.rows.map(codesOf)).toEqual([[], ["row-twice"]]);
});

test("columns may be moved, headings stand in another language, and cells be written as three countries write them", async () => {
  const row = {
    ...hazard("  Q-007 "),
    dateOfInformation: "15.01.2026",
    "body.kind": "Предположительно опасно",
  };
  const moved = await filledTemplate("hazard-report", {
    language: "az",
    rows: [row],
    change: ([sheet]) => {
      for (const cells of sheet?.rows ?? []) cells.reverse();
    },
  });
  const answer = await send(moved, "");
  expect(answer.body.rows.map(({ accepted }) => accepted)).toEqual([true]);
  expect(codesOf(answer.body.rows[0])).toEqual(["cell-blanks"]);

  const nameless = await filledTemplate("hazard-report", {
    language: "ru",
    rows: [hazard("Q-2")],
    change: ([sheet]) => sheet?.rows.splice(1, 1),
  });
  expect((await send(nameless, "")).body.rows.map(({ row: at, accepted }) => [at, accepted])).toEqual([[2, true]]);

  const csv = `Hazard code *;Növ;Дата сведений;Reported by;Organisation;Area\r\nQ-3;Confirmed;2026-01-15;Leyla;Mine Action Authority;"${ground()}"\r\n`;
  expect((await send(csv, "")).body.rows.map(({ accepted }) => accepted)).toEqual([true]);
});

test("entries of lists stand in sheets of their own and come into the report that they name", async () => {
  const rows = [
    {
      "#row": "7",
      dateOfInformation: "2026-01-15",
      "reportedBy.name": "Leyla",
      "reportedBy.organisation": "Mine Action Authority",
      "body.location": "40.5 N, 46.5 E",
    },
  ];
  const person = { "#row": "7", "body.casualties.outcome": "Injured", "body.casualties.sex": "female" };
  const lists = {
    casualties: [
      { ...person, "body.casualties.ageYears": "1 7" },
      { ...person, "body.casualties.ageGroup": "adult", "body.casualties.ageYears": 9 },
    ],
  };
  const answer = await send(await filledTemplate("accident-report", { rows, lists }), "", "leyla", "accident-report");
  expect(answer.body.rows[0]?.findings).toMatchObject([
    {
      code: "casualty-age-disagrees",
      place: { sheet: "Casualties", row: 4, column: expect.stringMatching(/^[A-Z]$/) },
    },
  ]);
  const good = { rows, lists: { casualties: lists.casualties.slice(0, 1) } };
  const taken = await send(await filledTemplate("accident-report", good), "commit=true", "leyla", "accident-report");
  const { body } = await server.get(`/api/reports/${taken.body.rows[0]?.id}`);
  expect(body["document"]["body"]).toMatchObject({
    location: { geometry: { type: "Point", coordinates: [46.5, 40.5] } },
    casualties: [{ outcome: "injured", sex: "female", ageYears: 17 }],
  });
  const stray = { rows, lists: { casualties: [{ ...person, "#row": "8" }] } };
  const refused = await send(await filledTemplate("accident-report", stray), "", "leyla", "accident-report");
  expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('names report "8"')]);
});

test("what could be lost or read in two ways is a finding at its cell", async () => {
  const clearance = (more: FilledRow) => {
    const { "body.kind": _kind, "body.area": _area, ...frame } = hazard("S-1");
    return { ...frame, "body.operation": "mine-clearance", "body.cleared": ground(), ...more };
  };
  const cells: [FilledRow, string, RegExp][] = [
    [{ "body.hazardCode": 7 }, "cell-number-as-text", /zeros/],
    [{ "body.depthCm": "1,234" }, "cell-unreadable", /1234 or 1\.234/],
    [{ "body.depthCm": "200,00 hectares" }, "cell-unreadable", /a number of cm/],
    [{ "body.depthCm": "NaN" }, "cell-unreadable", /must be a number/],
    [{ dateOfInformation: "03/04/2026" }, "cell-unreadable", /month/],
    [{ dateOfInformation: "30.02.2026" }, "cell-unreadable", /does not exist/],
    [{ "body.operation": "ploughing" }, "cell-unreadable", /one of/],
    [{ "body.method": "=1+1" }, "cell-formula", /formula/],
    [{ "body.cleared#system": "EPSG:3857" }, "cell-unreadable", /not read here/],
  ];
  const bytes = await filledTemplate("clearance-completion", { rows: cells.map(([more]) => clearance(more)) });
  const answer = await send(bytes, "", "leyla", "clearance-completion");
  for (const [i, [more, code, words]] of cells.entries()) {
    const found = answer.body.rows[i]?.findings.find((one) => one.code === code);
    expect([more, found?.message, found?.place.row]).toEqual([more, expect.stringMatching(words), i + 3]);
    expect(found?.place.column).toMatch(/^[A-Z]$/);
  }
  const read = await send(
    await filledTemplate("clearance-completion", { rows: [clearance({ "body.depthCm": "1\u202f0,5 sm" })] }),
    "",
    "leyla",
    "clearance-completion",
  );
  expect(read.body.rows[0]?.findings.map(({ code }) => code)).toEqual(["post-clearance-not-said"]);
});

test("a value under no heading refuses its row instead of being lost", async () => {
  const bytes = await filledTemplate("hazard-report", {
    rows: [hazard("U-1")],
    change: ([sheet]) => {
      sheet?.rows[0]?.push("Depht");
      sheet?.rows[2]?.push("20");
    },
  });
  expect(codesOf((await send(bytes, "")).body.rows[0])).toEqual(["column-unknown"]);
});

test("formulas are read as the value that was kept, never worked out", async () => {
  const bytes = await filledTemplate("hazard-report", { rows: [hazard("F-1", { "body.name": "kept" })] });
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error("No sheet");
  const c = sheet.rows[1]?.indexOf("body.name") ?? 0;
  const cells = new Map([
    [`2,${c}`, { formula: 'HYPERLINK("http://evil.example","x")', value: "kept", formulaResult: "kept" }],
  ]);
  const answer = await send(
    await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows, cells }] }),
    "commit=true",
  );
  expect(answer.body.rows[0]?.findings).toMatchObject([{ code: "cell-formula", severity: "warning" }]);
  const { body } = await server.get(`/api/reports/${answer.body.rows[0]?.id}`);
  expect(body["document"]["body"]["name"]).toBe("kept");
});

test("an operator hands in rows of their own organisation only; others nothing", async () => {
  const rows = [
    hazard("R-1", { "reportedBy.organisation": "Survey Team 1" }),
    hazard("R-2", { "reportedBy.organisation": "Clearance Company" }),
  ];
  const bytes = await filledTemplate("hazard-report", { rows });
  const own = await send(bytes, "", "operator");
  expect(own.body.rows.map(codesOf)).toEqual([[], ["row-not-yours"]]);
  expect((await send(bytes, "commit=true", "donor")).status).toBe(403);
  expect((await send(bytes, "commit=true", "public")).status).toBe(401);
});

test("hostile and broken files are refused by their name before anything is unpacked without end", async () => {
  const good = await filledTemplate("hazard-report", { rows: [hazard("X-1")] });
  const bomb = zipOf("xl/worksheets/sheet1.xml", Buffer.alloc(80 * 2 ** 20, " "));
  const entities = zipOf(
    "xl/workbook.xml",
    Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  );
  const files: [Uint8Array | string, RegExp][] = [
    [bomb, /larger than 64 MB/],
    [entities, /document type/],
    [good.subarray(0, 900), /cut off/],
    [new Uint8Array([0x50, 0x4b, 3, 4]), /cut off/],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /neither XLSX nor CSV/],
    ["", /empty|octet-stream/],
    ["hello", /heading|none of/],
    ['a,b\n"x', /quotation mark/],
    [await filledTemplate("settlement", { rows: [] }), /another template/],
  ];
  for (const [bytes, words] of files) {
    const answer = await send(bytes, "commit=true");
    expect([answer.status, answer.body.detail]).toEqual([
      expect.toSatisfy((n: number) => n === 422 || n === 400),
      expect.stringMatching(words),
    ]);
  }
  expect((await send(new Uint8Array(11 * 2 ** 20), "")).status).toBe(413);
  expect((await send(good, "", "leyla", "minefield")).status).toBe(404);
});

/** A packed file of one part. */
function zipOf(name: string, content: Buffer): Uint8Array {
  const [packed, file] = [deflateRawSync(content), Buffer.from(name)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(file.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + file.length + packed.length, 16);
  return Buffer.concat([local, file, packed, entry, file, end]);
}

test("the schema of a type is its own body in the frame of every report", async () => {
  const { body } = await server.get("/api/report-types/hazard-report/schema.json", "public");
  expect(body).toMatchObject({
    properties: { type: { const: "hazard-report" }, body: { required: ["hazardCode", "kind", "area"] } },
  });
  expect((await server.get("/api/report-types/nothing/schema.json", "public")).status).toBe(404);
});
