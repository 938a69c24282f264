import { describe, expect, test } from "vitest";
import { reportOf } from "./support/documents.ts";
import type { TestPersonName } from "./support/people.ts";
import { withServer } from "./support/with-server.ts";

const server = withServer();

const operator = { name: "Olga Operator", organisation: "Survey Team 1" };

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
    await approve(reportOf("risk-education", "2025-03-02", session));
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
