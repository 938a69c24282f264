import { describe, expect, test } from "vitest";
import { derivedTables } from "../../src/modules/reports/derived-tables.ts";
import { rebuild } from "../../src/modules/reports/rebuild-store.ts";
import { reportOf } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

/** Most of this is written by the authority itself. */
const authority = { name: "Leyla Survey", organisation: "Mine Action Authority" };
const operator = { name: "Olga Operator", organisation: "Survey Team 1" };

const officeReport = (type: string, date: string, body: object) =>
  reportOf(type, date, body, { reportedBy: authority });

async function approve(document: ReturnType<typeof reportOf>): Promise<string> {
  const sent = await server.post("/api/reports", document);
  expect([sent.status, sent.body]).toEqual([201, expect.objectContaining({ id: document.id })]);
  expect((await server.post(`/api/reports/${document.id}/approval`, {})).status).toBe(200);
  return document.id;
}

async function findingsOf(document: ReturnType<typeof reportOf>) {
  const { body } = await server.post("/api/reports", document);
  return (body as { findings: { code: string; severity: string; path: string }[] }).findings;
}

const facts = async (query: string, as: TestPersonName = "leyla") =>
  (await server.get(`/api/facts?${query}`, as)).body as { total: number; items: Record<string, unknown>[] };

const csv = async (path: string, as: TestPersonName = "leyla") => String((await server.get(path, as)).body);

const session = {
  category: "direct",
  activity: "direct-session",
  settlement: "Qarağac",
  audience: { girls5To12: 4, boys5To12: 6, women18Plus: 10, total: 20, firstTime: 5 },
  materials: [{ kind: "brochure", quantity: 40 }],
  partners: ["Red Crescent"],
};

describe("risk education", () => {
  test("is a fact with its audience once approved, in JSON and in CSV, and a record of its type", async () => {
    const id = await approve(reportOf("risk-education", "2025-03-01", session, { reportedBy: operator }));
    const { total, items } = await facts("kind=risk-education");
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      reportId: id,
      key: null,
      body: { audience: { total: 20 } },
      dateOfInformation: "2025-03-01",
    });
    const text = await csv("/api/facts.csv?kind=risk-education");
    expect(text).toContain("body.audience.total");
    expect(text).toContain(`risk-education,${id},Survey Team 1`);
    const records = (await server.get("/api/records/risk-education")).body as {
      total: number;
      items: { id: string }[];
    };
    expect([records.total, records.items[0]?.id]).toEqual([1, id]);
    const table = await csv("/api/records/risk-education/table.csv");
    expect(table).toContain("audience.girls5To12");
    expect(table).toContain('"[{""kind"":""brochure"",""quantity"":40}]"');
  });

  test("is refused while its totals do not add up", async () => {
    const wrong = { ...session, audience: { ...session.audience, total: 21, firstTime: 22 } };
    const findings = await findingsOf(reportOf("risk-education", "2025-03-01", wrong));
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ["audience-total-disagrees", "/audience/total"],
      ["audience-part-exceeds-total", "/audience/firstTime"],
    ]);
  });

  test("shows an operator their own sessions, a partner all, and the name of the writer to neither partner nor public", async () => {
    await approve(officeReport("risk-education", "2025-03-02", session));
    expect((await facts("kind=risk-education", "neighbour")).total).toBe(0);
    expect((await facts("kind=risk-education", "operator")).total).toBeGreaterThan(0);
    const { items } = await facts("kind=risk-education", "donor");
    expect(items.length).toBe(2);
    expect(items[0]).toMatchObject({ reportedBy: { name: null }, withheld: ["reportedBy.name"] });
  });

  test("is not there before the day it speaks of", async () => {
    expect((await facts("kind=risk-education&on=2025-02-28")).total).toBe(0);
    const { body } = await server.get("/api/records/risk-education?on=2025-02-28");
    expect(body).toMatchObject({ total: 0, items: [] });
  });
});

describe("public sightings", () => {
  const seen = {
    reference: "102-2025-0417",
    channel: "hotline",
    category: "uxo",
    howMany: 2,
    moved: "yes",
    description: "Behind the house of Zaur, he says.",
    location: { geometry: { type: "Point", coordinates: [46.5, 40.2] } },
    locationAccuracy: "described",
    followUp: "open",
  };

  test("hold under their reference what the latest report says, and warn of what was moved", async () => {
    const first = officeReport("public-sighting", "2025-04-01", seen);
    expect((await findingsOf(first)).map(({ code }) => code)).toEqual(["sighting-item-disturbed"]);
    expect((await server.post(`/api/reports/${first.id}/approval`, {})).status).toBe(200);
    await approve(officeReport("public-sighting", "2025-04-03", { ...seen, followUp: "task-given", task: "EOD-12" }));
    const now = await facts("kind=sighting");
    expect(now.items).toMatchObject([
      { key: "102-2025-0417", location: [46.5, 40.2], body: { followUp: "task-given", task: "EOD-12" } },
    ]);
    expect((await facts("kind=sighting&on=2025-04-02")).items).toMatchObject([{ body: { followUp: "open" } }]);
    expect((await facts("kind=sighting&key=another")).total).toBe(0);
    expect(await csv("/api/facts.csv?kind=sighting")).toContain("EOD-12");
  });

  test("are heard of by nobody outside the authority, nor by anyone as a fact who said what", async () => {
    for (const who of ["operator", "neighbour", "donor", "assistance", "administrator"] as const) {
      expect([who, (await facts("kind=sighting", who)).total]).toEqual([who, 0]);
      expect([who, (await server.get("/api/records/public-sighting", who)).body]).toEqual([
        who,
        expect.objectContaining({ total: 0 }),
      ]);
    }
    expect(JSON.stringify(await facts("kind=sighting"))).not.toContain("Zaur");
    // Searching for a word finds what one may see, and only that.
    const found = async (who: TestPersonName) =>
      (await server.get("/api/records/public-sighting?search=zaur", who)).body as { total: number };
    expect([(await found("leyla")).total, (await found("donor")).total]).toEqual([2, 0]);
  });
});

describe("accidents", () => {
  const location = { geometry: { type: "Point", coordinates: [46.7, 40.1] } };
  const summary = async (as: TestPersonName) =>
    (await server.get("/api/casualties/summary", as)).body as {
      total: object;
      bySex: { sex: string; injured: number }[] | null;
    };

  test("count whom they declare beyond their list, and leave an item in the statistics", async () => {
    const injured = { outcome: "injured", sex: "female", ageYears: 30, consent: ["ngos"] };
    const body = {
      location,
      accidentClass: "mine",
      cause: "ap-mine",
      formerLineOfContact: "outside",
      killed: 2,
      injured: 6,
      casualtyTotal: 8,
      casualties: [...Array.from({ length: 5 }, () => injured), { outcome: "injured", sex: "male", consent: ["none"] }],
      itemsFound: [{ category: "ap-blast-mine", quantity: 1, state: "found" }],
    };
    const document = reportOf("accident-report", "2024-06-01", body, { reportedBy: operator });
    expect((await findingsOf(document)).map(({ code }) => code)).toEqual(["casualties-listed-disagree"]);
    expect((await server.post(`/api/reports/${document.id}/approval`, {})).status).toBe(200);
    expect(await summary("omar")).toMatchObject({ total: { killed: 2, injured: 6, unhurt: 0 } });
    const [item] = await server.store.db`select statistic_group, quantity from item_found where known_to is null`;
    expect(item).toEqual({ statistic_group: "ap-mine", quantity: 1 });
  });

  test("tell partners sex and age of those who consented, and of nobody else", async () => {
    const { bySex } = await summary("donor");
    expect(bySex?.map(({ sex, injured }) => [sex, injured])).toEqual([
      ["female", 5],
      ["male", 0],
      ["unknown", 0],
      ["not-shared", 1],
    ]);
    expect((await summary("omar")).bySex?.map(({ sex, injured }) => [sex, injured])).toEqual([
      ["female", 5],
      ["male", 1],
      ["unknown", 0],
    ]);
    const records = (await server.get("/api/records/accident-report", "donor")).body as {
      items: { body: { casualties: unknown[]; killed: number }; withheld: string[] }[];
    };
    expect(records.items[0]).toMatchObject({ body: { casualties: [], killed: 2 } });
    expect(records.items[0]?.withheld).toContain("body.casualties");
    expect(await csv("/api/records/accident-report/table.csv", "donor")).not.toMatch(/female|consent"/);
    expect(await csv("/api/records/accident-report/table.csv", "omar")).toContain("female");
  });
});

describe("return", () => {
  test("is told settlement by settlement and in all, as of a day, with what contradicts itself", async () => {
    const report = (settlement: string, day: string, body: object) =>
      approve(officeReport("return-report", day, { settlement, ...body }));
    await report("Ağalı", "2024-08-01", { returnedFamilies: 150, returnedPeople: 700, livingPeople: 800 });
    const before = await report("AĞALI", "2024-12-01", {
      returnedFamilies: 170,
      returnedPeople: 860,
      livingPeople: 900,
    });
    const after = await report("Ağalı", "2025-05-01", {
      returnedFamilies: 170,
      returnedPeople: 850,
      livingPeople: 990,
    });
    await report("Zabux", "2025-05-01", { returnedFamilies: 20, returnedPeople: 80, services: { water: "working" } });
    const now = (await server.get("/api/returns")).body as { totals: Record<string, object>; findings: object[] };
    expect(now.totals).toMatchObject({
      returnedPeople: { people: 930, silentSettlements: 0 },
      livingPeople: { people: 990, silentSettlements: 1 },
    });
    expect(now.findings).toMatchObject([{ code: "return-falls", recordIds: [before, after] }]);
    const then = (await server.get("/api/returns?on=2024-09-01")).body;
    expect(then).toMatchObject({ totals: { returnedPeople: { people: 700 } }, settlements: [{ settlement: "Ağalı" }] });
    const text = await csv("/api/returns.csv");
    expect(text).toContain("Zabux,2025-05-01,,,20,80,,,,working");
    expect((await server.get("/api/returns", "operator")).body).toMatchObject({ isPartial: true, settlements: [] });
    expect((await server.get("/api/returns", "public")).status).toBe(401);
  });
});

/** Azerbaijan in 2012 as Landmine Monitor tells it: five donors add up exactly, and five years with two totals. */
describe("assistance", () => {
  const year = { from: "2012-01-01", to: "2012-12-31" };
  const fiveYears = { from: "2008-01-01", to: "2012-12-31" };
  const statement = { source: "Landmine Monitor, Azerbaijan 2012", date: "2013-11-28", scope: "one-contribution" };
  const yearTotal = { ...statement, scope: "year-total" };
  const severalYears = { ...statement, scope: "several-years-total" };
  const norway = {
    amount: 1_500_000,
    currency: "NOK",
    usdAmount: 257_816,
    rate: 5.8181,
    rateDirection: "units-per-usd",
    rateDate: "2012-12-31",
    rateSource: "Average of the year",
  };
  const donors = [
    ["AZ", "State budget", "own-state"],
    ["PFP", "NATO Partnership for Peace", "international-organisation"],
    ["UNDP", "UNDP", "united-nations"],
    ["NO", "Norway", "foreign-state"],
    ["AU", "Australia", "foreign-state"],
    ["SI", "Slovenia", "foreign-state"],
    ["ALL", "International donors", "several"],
  ] as const;
  const grants = [
    ["AZ-2012", "AZ", { amount: 10_421_508, currency: "USD" }, yearTotal, year, "AZ-2008-2012"],
    ["PFP-2012", "PFP", { amount: 1_526_917, currency: "USD" }, statement, year, "INT-2012"],
    ["UNDP-2012", "UNDP", { amount: 300_000, currency: "USD" }, statement, year, "INT-2012"],
    ["NO-2012", "NO", norway, statement, year, "INT-2012"],
    ["AU-2012", "AU", { amount: 51_795, currency: "USD" }, statement, year, "INT-2012"],
    ["SI-2012", "SI", { amount: 11_766, currency: "USD" }, statement, year, "INT-2012"],
    ["INT-2012", "ALL", { amount: 2_148_294, currency: "USD" }, yearTotal, year, "INT-2008-2012"],
    ["INT-2008-2012", "ALL", { amount: 9_887_934, currency: "USD" }, severalYears, fiveYears, null],
    ["AZ-2008-2012", "AZ", { amount: 44_022_507, currency: "USD" }, severalYears, fiveYears, null],
  ] as const;

  interface Assistance {
    readonly donors: readonly {
      key: string;
      columns: Record<string, { sum: { usdCents: number; byCurrency: Record<string, number> }; lines: object[] }>;
    }[];
    readonly byYears: readonly {
      kind: string;
      group: string;
      national: { usdCents: number };
      international: { usdCents: number; reportIds: string[] };
    }[];
    readonly totals: Record<string, { usdCents: number }>;
    readonly leftOut: readonly { key: string; why: string; insteadOf: string[] }[];
    readonly findings: readonly { code: string; message: string; recordIds: string[] }[];
  }
  const assistance = async (query = "") => (await server.get(`/api/assistance${query}`)).body as Assistance;
  const on = "2013-12-31";

  test("adds up the table of 2012 to the cent, and five years with it, counting nothing twice", async () => {
    for (const [key, name, kind] of donors) await approve(officeReport("donor", on, { key, name, kind }));
    for (const [key, donorKey, money, said, period, countsWithin] of grants) {
      const whole = countsWithin === null ? {} : { countsWithin };
      const body = { key, donorKey, ...money, sector: "various", period, statement: said, ...whole };
      const document = officeReport("assistance-grant", on, body);
      expect([key, await findingsOf(document)]).toEqual([key, []]);
      expect((await server.post(`/api/reports/${document.id}/approval`, {})).status).toBe(200);
    }
    const { byYears, totals, leftOut, findings, donors: ledgers } = await assistance();
    const of = (group: string) => byYears.find((one) => one.group === group && one.kind === "assistance-grant");
    expect(of("2012")?.national.usdCents).toBe(10_421_508_00);
    expect(of("2012")?.international.usdCents).toBe(2_148_294_00);
    expect(of("2012")?.international.reportIds.length).toBe(5);
    // What of the five years is not broken down stands by itself: neither in 2012 nor in any other year.
    expect(of("2008–2012")?.national.usdCents).toBe((44_022_507 - 10_421_508) * 100);
    expect(of("2008–2012")?.international.usdCents).toBe((9_887_934 - 2_148_294) * 100);
    expect(totals["assistance-grant"]?.usdCents).toBe((44_022_507 + 9_887_934) * 100);
    expect(leftOut).toMatchObject([
      { key: "INT-2012", why: "told-by-parts", insteadOf: expect.arrayContaining(["NO-2012"]) },
    ]);
    expect(findings).toEqual([]);
    expect(ledgers.find(({ key }) => key === "NO")?.columns["assistance-grant"]?.sum).toMatchObject({
      usdCents: 257_816_00,
      byCurrency: { NOK: 1_500_000_00 },
    });
    expect(await csv("/api/assistance.csv")).toContain(
      "assistance-grant,NO-2012,NO,whole,1500000.00,NOK,257816.00,2012",
    );
    expect((await assistance("?on=2013-12-30")).donors).toEqual([]);
  });

  test("never adds a donor's figure to the recipient's, and says where they differ", async () => {
    const body = { donorKey: "NO", amount: 260_000, currency: "USD", period: year, statement };
    await approve(officeReport("assistance-grant", on, { key: "NO-2012-ANAMA", sameMoneyAs: "no-2012", ...body }));
    const { totals, leftOut, findings } = await assistance();
    expect(totals["assistance-grant"]?.usdCents).toBe((44_022_507 + 9_887_934) * 100);
    expect(leftOut).toContainEqual(expect.objectContaining({ key: "NO-2012-ANAMA", why: "same-money" }));
    expect(findings).toMatchObject([
      { code: "assistance-figures-differ", message: expect.stringContaining("2184.00 more") },
    ]);
  });

  test("says where more is spent than granted, and more granted than pledged", async () => {
    const money = { currency: "USD", period: year, statement };
    await approve(officeReport("assistance-pledge", on, { key: "SI-P", donorKey: "SI", amount: 10_000, ...money }));
    await approve(
      officeReport("assistance-grant", on, {
        key: "SI-2012-2",
        donorKey: "SI",
        pledgeKey: "SI-P",
        amount: 12_000,
        ...money,
      }),
    );
    await approve(officeReport("spending", on, { key: "S-1", grantKey: "SI-2012-2", amount: 12_500.5, ...money }));
    await approve(officeReport("assistance-request", on, { key: "R-1", purpose: "Two dogs", amount: 9_000, ...money }));
    await approve(
      officeReport("in-kind-item", on, {
        ...{ key: "IK-1", donorKey: "SI", goods: "detection-dog", what: "Dogs", quantity: 2, receivedOn: "2012-05-05" },
        statement,
      }),
    );
    const { donors: ledgers, findings, leftOut } = await assistance();
    const messages = findings.map(({ code, message }) => `${code}: ${message}`).join("\n");
    expect(messages).toMatch(/spending-exceeds-grant: Of SI-2012-2.*500\.50 too much/);
    expect(messages).toMatch(/grants-exceed-pledge: Of SI-P.*2000\.00 too much/);
    const slovenia = ledgers.find(({ key }) => key === "SI");
    expect(slovenia?.columns["assistance-grant"]?.sum.usdCents).toBe((11_766 + 12_000) * 100);
    expect(slovenia?.columns["assistance-pledge"]?.sum.usdCents).toBe(10_000_00);
    // Spending names only its grant, and is the donor's all the same.
    expect(slovenia?.columns.spending?.sum.usdCents).toBe(12_500_50);
    expect(leftOut).toContainEqual(expect.objectContaining({ key: "IK-1", why: "no-amount" }));
    for (const kind of ["donor", "assistance-request", "assistance-pledge", "in-kind-item", "spending"]) {
      expect(await csv(`/api/facts.csv?kind=${kind}`)).toContain("body.key");
    }
  });

  test("is refused with a currency that is none, and warned of where rate and dollars disagree", async () => {
    const body = { key: "X", donorKey: "NO", ...norway, period: year, statement };
    const codes = async (more: object) =>
      (await findingsOf(officeReport("assistance-grant", on, { ...body, ...more }))).map(({ code }) => code);
    expect(await codes({ currency: "NOX" })).toEqual(["currency-unknown"]);
    expect(await codes({ usdAmount: 275_816 })).toEqual(["rate-disagrees"]);
  });

  test("is for donors and the authority; an operator is told that theirs is not the whole", async () => {
    expect((await server.get("/api/assistance", "donor")).body).toMatchObject({ isPartial: false });
    expect((await server.get("/api/assistance", "operator")).body).toMatchObject({ isPartial: true, donors: [] });
    for (const who of ["assistance", "administrator"] as const) {
      expect((await server.get("/api/assistance", who)).status).toBe(403);
    }
  });
});

test("a report type that does not exist is said to be none, with those that do", async () => {
  const { status, body } = await server.get("/api/records/poem");
  expect(status).toBe(404);
  expect(JSON.stringify(body)).toContain("risk-education");
});

test("a rebuild makes every row of them again", async () => {
  const everyRow = async () => {
    const tables = derivedTables.map(async (table) => {
      const rows = await server.store.db.unsafe<{ row: string }[]>(`select t::text as row from ${table} t`);
      return [table, rows.map(({ row }) => row).sort()];
    });
    return Object.fromEntries(await Promise.all(tables)) as Record<string, string[]>;
  };
  const before = await everyRow();
  expect(before.fact?.length).toBeGreaterThan(25);
  await rebuild(server.store.db, () => undefined);
  expect(await everyRow()).toEqual(before);
});
