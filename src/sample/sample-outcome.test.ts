import { describe, expect, it } from "vitest";
import type { LandPiece } from "../modules/land-release/land-piece.ts";
import { DerivedState, nothingStanding } from "../modules/reports/derived-state.ts";
import type { Finding } from "../modules/reports/finding.ts";
import { sampleChecks } from "./sample-checks.ts";
import { sampleEvents } from "./sample-events.ts";
import { sampleSteps } from "./sample-steps.ts";

const steps = sampleSteps();
const { findings, pieces, hazardCodes } = workAll();
const now = pieces.filter(({ validTo }) => validTo === null);

describe("the sample programme, worked through the checks and the ledger", () => {
  it("is accepted report by report, with findings for people to look at", () => {
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ["near-duplicate", "overlap", "claims-again", "claims-outside-area", "reopens-released-land"]) {
      expect(codes).toContain(code);
    }
  });

  it("has land of every fate, reopened land, and land released outside any area", () => {
    const fates = new Set(now.flatMap(({ hazardCode, fate }) => (hazardCode === null ? [] : [fate])));
    expect(fates).toEqual(new Set(["suspected", "confirmed", "cancelled", "reduced", "cleared"]));
    expect(now.some(({ operation }) => operation === "battle-area-clearance")).toBe(true);
    expect(now.some(({ reopened }) => reopened)).toBe(true);
    expect(now.some(({ hazardCode }) => hazardCode === null)).toBe(true);
  });

  it("has hazards of every status, 10 to 40 in a hundred of them closed", () => {
    const count = { open: 0, "worked-on": 0, closed: 0, covered: 0 };
    for (const code of hazardCodes) count[statusOf(now.filter(({ hazardCode }) => hazardCode === code))] += 1;
    expect(Object.values(count).every((number) => number > 0)).toBe(true);
    const share = count.closed / hazardCodes.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.4);
  });

  it("leaves slivers in some hazards and none in most", () => {
    const remaining = hazardCodes.map((code) => {
      const standing = now.filter(({ hazardCode, fate }) => hazardCode === code && isRemaining(fate));
      return standing.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0);
    });
    const slivers = remaining.filter((squareMetres) => squareMetres > 0 && squareMetres < 300);
    expect(slivers.length).toBeGreaterThan(1);
    expect(slivers.length).toBeLessThan(15);
  });
});

function statusOf(standing: readonly LandPiece[]): "open" | "worked-on" | "closed" | "covered" {
  if (standing.length === 0) return "covered";
  const remaining = standing.filter(({ fate }) => isRemaining(fate)).length;
  return remaining === 0 ? "closed" : remaining === standing.length ? "open" : "worked-on";
}

function isRemaining(fate: LandPiece["fate"]): boolean {
  return fate === "suspected" || fate === "confirmed";
}

function workAll() {
  const derived = new DerivedState(nothingStanding);
  const checks = sampleChecks(steps.map(({ document }) => document));
  const found: Finding[] = [];
  sampleEvents(steps).forEach(({ at, kind, step: { document } }, index) => {
    if (kind === "reject") checks.setAside(document.id);
    if (kind === "submit") {
      const { findings: seen } = checks.check(document, at);
      found.push(...seen);
      derived.submit(index + 1, document.id, seen);
    }
    if (kind !== "approve") return;
    if (document.supersedes !== undefined) checks.setAside(document.supersedes);
    derived.approve(index + 1, document);
  });
  const ledger = derived.findings.begun.filter(({ knownTo }) => knownTo === null).map(({ value }) => value.finding);
  return {
    findings: [...found, ...ledger],
    pieces: derived.pieces.begun.filter(({ knownTo }) => knownTo === null).map(({ value }) => value),
    hazardCodes: derived.hazards.begun.filter(({ knownTo }) => knownTo === null).map(({ value }) => value.code),
  };
}
