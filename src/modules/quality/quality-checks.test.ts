import { describe, expect, test } from "vitest";
import { checkedCodes } from "../reports/checked-codes.test-support.ts";
import { type Accreditation, accreditation } from "./accreditation.ts";
import { type CorrectiveAction, correctiveAction } from "./corrective-action.ts";
import { monitoringVisit } from "./monitoring-visit.ts";
import type { SamplingInspection } from "./sampling-body.ts";
import { samplingInspection } from "./sampling-inspection.ts";
import type { MonitoringVisit } from "./visit-body.ts";

const day = "2025-06-10";

describe("an accreditation", () => {
  const good: Accreditation = {
    ...{ number: "A-1", organisation: "Company", stage: "operational", scope: ["manual-clearance"] },
    ...{ result: "granted", validFrom: "2025-06-10", validUntil: "2027-06-09" },
  };
  const { validUntil: _without, ...endless } = good;
  test.each<[string, Accreditation, string[]]>([
    ["whole", good, []],
    ["without an end", endless, ["error accreditation-without-days"]],
    ["refused needs no days", { ...endless, result: "refused" }, []],
    [
      "that ends before it begins",
      { ...good, validUntil: "2025-06-09" },
      ["error accreditation-ends-before-it-begins"],
    ],
    [
      "on conditions that are not said",
      { ...good, result: "granted-with-conditions" },
      ["error accreditation-conditions-missing"],
    ],
  ])("%s", (_, body, expected) => {
    expect(checkedCodes(accreditation, day, body)).toEqual(expected);
  });
});

describe("a visit", () => {
  const good: MonitoringVisit = {
    ...{ number: "V-1", monitoring: "external", organisation: "Company", inspectorOrganisation: "Authority" },
    ...{ activity: "manual-clearance", checklist: {}, operationsSuspended: false, result: "satisfactory" },
  };
  const minor = { description: "Late logs.", severity: "minor", deadline: day, workSuspended: false } as const;
  const critical = { ...minor, severity: "critical" } as const;
  test.each<[string, Partial<MonitoringVisit>, string[]]>([
    ["by others", {}, []],
    ["by itself, called external", { inspectorOrganisation: " company" }, ["error inspector-not-independent"]],
    ["by itself, called internal", { inspectorOrganisation: "COMPANY", monitoring: "internal" }, []],
    ["by others, called internal", { monitoring: "internal" }, ["warning internal-monitoring-by-another"]],
    ["with remarks", { nonConformities: [minor], result: "satisfactory-with-remarks" }, []],
    ["that hides its remarks", { nonConformities: [minor] }, ["warning result-hides-non-conformity"]],
    [
      "that lets work go on",
      { nonConformities: [critical], result: "unsatisfactory" },
      ["warning critical-without-suspension"],
    ],
    ["that suspends", { nonConformities: [critical], result: "unsatisfactory", operationsSuspended: true }, []],
    [
      "that hides the gravest",
      { nonConformities: [{ ...critical, workSuspended: true }], result: "satisfactory-with-remarks" },
      ["error result-hides-non-conformity"],
    ],
    [
      "with a deadline that has passed",
      { nonConformities: [{ ...minor, deadline: "2025-06-09" }], result: "unsatisfactory" },
      ["error deadline-before-visit"],
    ],
    [
      "with a no that nobody answers for",
      { checklist: { medicAvailable: "no" } },
      ["warning no-without-non-conformity"],
    ],
  ])("%s", (_, more, expected) => {
    expect(checkedCodes(monitoringVisit, day, { ...good, ...more })).toEqual(expected);
  });
});

describe("a corrective action", () => {
  const good: CorrectiveAction = {
    visit: "V-1",
    nonConformity: 1,
    doneOn: "2025-06-08",
    doneBy: "Company",
    action: "Done.",
  };
  const verified = { on: "2025-06-09", by: "Authority", result: "accepted" } as const;
  const own = { ...verified, by: "company" };
  test.each<[string, Partial<CorrectiveAction>, string[]]>([
    ["not yet verified", {}, []],
    ["verified by others", { verification: verified }, []],
    ["verified by itself", { verification: own }, ["error verifier-not-independent"]],
    [
      "verified by the same person",
      { staffNumber: "P-1", verification: { ...own, staffNumber: "P-1" } },
      ["error verifier-not-independent"],
    ],
    [
      "verified by a colleague",
      { staffNumber: "P-1", verification: { ...own, staffNumber: "P-2" } },
      ["warning verifier-not-independent"],
    ],
    [
      "verified before it was done",
      { verification: { ...verified, on: "2025-06-07" } },
      ["error verified-before-done"],
    ],
    ["to come", { doneOn: "2025-06-11" }, ["error done-after-information"]],
    ["to be verified", { verification: { ...verified, on: "2025-06-11" } }, ["error done-after-information"]],
  ])("%s", (_, more, expected) => {
    expect(checkedCodes(correctiveAction, day, { ...good, ...more })).toEqual(expected);
  });
});

describe("an inspection by sampling", () => {
  const base = {
    ...{
      number: "S-1",
      organisation: "Company",
      inspectorOrganisation: "Authority",
      itemsFound: 0,
      result: "accepted",
    },
  } as const;
  const byArea = {
    plan: { kind: "area", sampledFraction: 0.1, detection: 0.9 },
    blockSquareMetres: 1000,
    sampledSquareMetres: 100,
  } as const;
  const byLot = { plan: { kind: "lot", lotSize: 400, sampleSize: 40 }, unitsInspected: 40 } as const;
  const byUnits = { plan: { kind: "binomial", sampleSize: 50, acceptedDefects: 1 }, unitsInspected: 50 } as const;
  test.each<[string, Partial<SamplingInspection> & Pick<SamplingInspection, "plan">, string[]]>([
    ["of an area as planned", byArea, []],
    ["of an area, rounded", { ...byArea, sampledSquareMetres: 99.6 }, []],
    ["of too little", { ...byArea, sampledSquareMetres: 99 }, ["error sample-below-plan"]],
    [
      "of too little, rejected at once",
      { ...byArea, sampledSquareMetres: 9, itemsFound: 1, result: "rejected" },
      ["note sample-below-plan"],
    ],
    ["of more than there is", { ...byArea, sampledSquareMetres: 1001 }, ["error sample-larger-than-block"]],
    ["of an unknown area", { plan: byArea.plan }, ["error sample-area-unknown"]],
    ["of a lot", byLot, []],
    ["of a lot, in part", { ...byLot, unitsInspected: 39 }, ["error sample-below-plan"]],
    [
      "of a lot that is too small",
      { ...byLot, plan: { ...byLot.plan, lotSize: 39 } },
      ["error sample-larger-than-lot"],
    ],
    ["of a process with one defect", { ...byUnits, defectsFound: 1 }, []],
    ["of a process with two", { ...byUnits, defectsFound: 2 }, ["error accepted-with-defects"]],
    ["that accepts one item", { ...byUnits, itemsFound: 1 }, ["error accepted-with-item-found"]],
    [
      "that accepts everything",
      { ...byUnits, plan: { ...byUnits.plan, acceptedDefects: 50 } },
      ["error plan-accepts-everything"],
    ],
    ["rejected without a word", { ...byLot, result: "rejected" }, ["warning rejected-without-reason"]],
    ["rejected with one", { ...byLot, result: "rejected", remarks: "Wrong block." }, []],
    [
      "with half a plan",
      { plan: { kind: "binomial", sampleSize: 50 }, unitsInspected: 50 },
      ["error sampling-plan-incomplete"],
    ],
  ])("%s", (_, more, expected) => {
    expect(checkedCodes(samplingInspection, day, { ...base, ...more } as SamplingInspection)).toEqual(expected);
  });
});
