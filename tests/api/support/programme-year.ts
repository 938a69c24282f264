import { expect } from "vitest";
import { at, authority, codes, money, oneSquare, plot, remaining, team } from "./year-places.ts";
import { preparation } from "./year-preparation.ts";
import type { Scene, Step } from "./year-step.ts";

/** The year of a programme, step by step. */
export const yearOfSteps: readonly Step[] = [
  ...preparation,
  {
    type: "ordnance-model",
    as: "leyla",
    on: "2025-03-02",
    why: "a model for the catalogue",
    body: { model: "local-mine", name: { en: "Locally made mine" }, category: "other" },
  },
  {
    type: "eod-spot-task",
    as: "operator",
    on: "2025-03-02",
    why: "a team goes to the caller",
    body: { location: at(1), calledBy: "police-102", outcome: "nothing-found" },
  },
  {
    type: "hazard-report",
    as: "operator",
    on: "2025-03-05",
    why: "a suspected field",
    body: { hazardCode: codes.field, kind: "suspected", area: plot(0, 6) },
    afterwards: async (scene) => expect((await remaining(scene, codes.field)) / oneSquare).toBeCloseTo(6, 1),
  },
  {
    type: "hazard-report",
    as: "operator",
    on: "2025-03-05",
    why: "a road that is confirmed",
    body: { hazardCode: codes.road, kind: "confirmed", area: plot(40, 4) },
  },
  {
    type: "non-technical-survey",
    as: "operator",
    on: "2025-03-20",
    why: "a part is cancelled",
    body: { hazardCode: codes.field, cancelled: plot(0, 2), confirmed: plot(2, 4) },
    afterwards: async (scene) => expect((await remaining(scene, codes.field)) / oneSquare).toBeCloseTo(4, 1),
  },
  {
    type: "technical-survey",
    as: "operator",
    on: "2025-04-10",
    why: "a part is reduced",
    body: { hazardCode: codes.field, reduced: plot(2) },
    afterwards: async (scene) => expect((await remaining(scene, codes.field)) / oneSquare).toBeCloseTo(3, 1),
  },
  {
    type: "battle-area-clearance",
    as: "operator",
    on: "2025-04-11",
    why: "a part of the road's verge",
    body: { hazardCode: codes.road, cleared: plot(40), search: "surface" },
  },
  {
    type: "road-clearance",
    as: "operator",
    on: "2025-04-12",
    why: "the road itself",
    body: {
      ...{ hazardCode: codes.road, work: "clearance", roadName: "R-1" },
      ...{ lengthMetres: 111, widthMetres: 21, cleared: plot(41) },
    },
  },
  {
    type: "cancellation",
    as: "operator",
    on: "2025-04-13",
    why: "what never was hazardous",
    body: { hazardCode: codes.road, cancelled: plot(42), criteria: ["no-evidence"] },
    afterwards: async (scene) => expect((await remaining(scene, codes.road)) / oneSquare).toBeCloseTo(1, 1),
  },
  {
    type: "area-status",
    as: "operator",
    on: "2025-04-14",
    why: "the rest waits for the season",
    body: { hazardCode: codes.road, status: "suspended", since: "2025-04-14", reason: "season" },
  },
  {
    type: "task-order",
    as: "leyla",
    on: "2025-04-15",
    why: "the order to clear",
    body: {
      ...{ number: "TASK-1", organisation: team, activity: "manual-clearance", priority: "normal", issuedBy: "Office" },
      ...{ hazardCodes: [codes.field], plannedStart: "2025-04-20", plannedEnd: "2025-07-01" },
    },
  },
  {
    type: "task-progress",
    as: "operator",
    on: "2025-05-15",
    why: "half is done",
    body: { number: "TASK-1", organisation: team, state: "started", percent: 50 },
  },
  {
    type: "clearance-progress",
    as: "operator",
    on: "2025-05-16",
    why: "a week of lanes",
    body: { hazardCode: codes.field, team: "T-1", from: "2025-05-10", to: "2025-05-16" },
  },
  {
    type: "monitoring-visit",
    as: "quality",
    on: "2025-05-20",
    why: "a visit",
    body: {
      ...{ number: "V-1", organisation: team, inspectorOrganisation: authority, monitoring: "external" },
      ...{ activity: "manual-clearance", checklist: {}, operationsSuspended: false, result: "satisfactory" },
    },
  },
  {
    type: "corrective-action",
    as: "operator",
    on: "2025-05-25",
    why: "what was mended",
    body: { visit: "V-1", nonConformity: 1, doneOn: "2025-05-25", doneBy: team, action: "Lanes marked again." },
  },
  {
    type: "clearance-completion",
    as: "operator",
    on: "2025-07-01",
    why: "the field is clear",
    body: {
      hazardCode: codes.field,
      cleared: plot(3, 3),
      operation: "mine-clearance",
      depthCm: 20,
      itemsFound: [
        { category: "ap-blast-mine", quantity: 4, state: "destroyed", disposal: "demolished-in-place", depthCm: 5 },
      ],
    },
    afterwards: async (scene) => {
      expect(await remaining(scene, codes.field)).toBeLessThan(1);
      const { body } = await scene.server.get(`/api/hazards/${codes.field}`);
      expect(body["status"]).toBe("closed");
    },
  },
  {
    type: "sampling-inspection",
    as: "quality",
    on: "2025-07-10",
    why: "the sample before handover",
    body: {
      ...{ number: "SI-1", organisation: team, inspectorOrganisation: authority },
      plan: { kind: "area", sampledFraction: 0.1, detection: 0.9 },
      ...{ blockSquareMetres: 5000, sampledSquareMetres: 500, itemsFound: 0, result: "accepted" },
    },
  },
  {
    type: "handover",
    as: "leyla",
    on: "2025-07-20",
    why: "the village has its field back, with a certificate that everyone may verify",
    body: {
      ...{ hazardCodes: [codes.field], handedOverOn: "2025-07-20" },
      ...{ receivedBy: "community", residualRiskAcknowledged: true },
    },
    afterwards: async (scene) => {
      const issued = await scene.server.post("/api/certificates", { hazardCode: codes.field }, "omar");
      expect([issued.status, issued.body]).toEqual([201, issued.body]);
      expect(await certificateStatus(scene)).toBe("valid");
    },
  },
  {
    type: "accident-report",
    as: "assistance",
    on: "2025-08-02",
    why: "somebody is hurt on the road",
    body: { location: at(11), casualties: [{ outcome: "injured", sex: "female", ageYears: 34, activity: "herding" }] },
  },
  {
    type: "risk-education",
    as: "operator",
    on: "2025-09-05",
    why: "the school is told",
    body: { category: "indirect", activity: "radio", settlement: "Qarağac" },
  },
  {
    type: "return-report",
    as: "leyla",
    on: "2025-10-01",
    why: "families are back",
    body: { settlement: "Qarağac", returnedPeople: 41 },
  },
  {
    type: "spending",
    as: "leyla",
    on: "2025-11-01",
    why: "what it cost",
    body: { ...money("SPENT-1", 190_000), grantKey: "GRANT-1" },
  },
  {
    type: "post-clearance-finding",
    as: "operator",
    on: "2025-11-20",
    why: "a mine on land that was handed over: it is hazardous again, and the certificate says so",
    body: {
      ...{ hazardCode: codes.field, location: at(1.1), radiusMetres: 5, foundDuring: "inspection" },
      itemsFound: [{ category: "ap-blast-mine", quantity: 1, state: "found" }],
    },
    afterwards: async (scene) => {
      const again = await remaining(scene, codes.field);
      expect(again).toBeGreaterThan(60);
      expect(again).toBeLessThan(100);
      expect(await certificateStatus(scene)).not.toBe("valid");
    },
  },
];

async function certificateStatus({ server }: Scene): Promise<unknown> {
  const listed = await server.get("/api/certificates", "omar");
  const { items } = listed.body as {
    readonly items: readonly { readonly code: string }[];
  };
  const [one] = items;
  const verified = await server.get(`/api/certificates/verify/${one?.code}`, "public");
  expect([verified.status, verified.body]).toEqual([200, verified.body]);
  return (verified.body as { readonly status: unknown }).status;
}
