import { expect, test } from "vitest";
import { reportOf, square } from "./support/documents.ts";
import { withProgramme } from "./support/test-programme.ts";

const programme = withProgramme();

interface Entry {
  readonly event: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly validOn: string;
  readonly ledger: { readonly remainingSquareMetres: number } | null;
}

const cleared = (east: number, day: string) =>
  reportOf("clearance-completion", day, { hazardCode: "T-1", cleared: square(east), operation: "mine-clearance" });

test("an area's history says who, when, why, and the ledger after each entry, in the order it became known", async () => {
  const opening = reportOf("hazard-report", "2024-01-01", {
    hazardCode: "T-1",
    kind: "suspected",
    area: square(0, 0, 3),
  });
  const [late, early, wrong] = [cleared(0, "2024-05-01"), cleared(1, "2024-03-01"), cleared(2, "2024-06-01")];
  for (const report of [opening, late, early, wrong]) {
    expect((await programme.post("/api/reports", report)).status).toBe(201);
    const [decision, body] =
      report === wrong ? ["rejection", { reason: "Not the field that was tasked" }] : ["approval", {}];
    expect((await programme.post(`/api/reports/${report.id}/${decision}`, body)).status).toBe(200);
  }
  const { status, body } = await programme.get("/api/history?record=hazard&key=T-1");
  expect(status).toBe(200);
  const entries = body["items"] as Entry[];
  expect(entries.map(({ event, validOn }) => [event.slice("report-".length), validOn])).toEqual([
    ["submitted", "2024-01-01"],
    ["approved", "2024-01-01"],
    ["submitted", "2024-05-01"],
    ["approved", "2024-05-01"],
    ["submitted", "2024-03-01"],
    ["approved", "2024-03-01"],
    ["submitted", "2024-06-01"],
    ["rejected", "2024-06-01"],
  ]);
  const shares = entries.flatMap(({ ledger }) => (ledger === null ? [] : [ledger.remainingSquareMetres]));
  const [whole = 0, two = 0, one = 0] = shares;
  expect(shares).toHaveLength(3);
  expect([two / whole, one / whole].map((share) => share.toFixed(3))).toEqual(["0.667", "0.333"]);
  const hazard = (await programme.get("/api/hazards/T-1")).body["ledger"] as { remainingSquareMetres: number };
  expect(one).toBeCloseTo(hazard.remainingSquareMetres, 6);
  expect(entries.at(-1)).toMatchObject({ actor: "Omar Manager", reason: "Not the field that was tasked" });
  const csv = await programme.text("/api/history.csv?record=hazard&key=T-1");
  expect(csv.trim().split("\n")).toHaveLength(9);
  // A donor reads what is approved, without the people behind it.
  const seen = (await programme.get("/api/history?record=hazard&key=T-1", "donor")).body["items"] as Entry[];
  expect(seen).toHaveLength(6);
  expect(seen.every(({ actor, reason }) => actor === null && reason === null)).toBe(true);
  for (const address of ["record=hazard&key=T-1", "record=hazard&key=T-9"]) {
    expect((await programme.get(`/api/history?${address}`, "public")).status).toBe(404);
  }
});
