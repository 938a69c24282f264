import { describe, expect, test } from "vitest";
import type { Report } from "../reports/report.ts";
import { type AccidentBody, accidentBody } from "./accident-body.ts";
import { accidentFindings } from "./accident-findings.ts";
import { accidentReport } from "./accident-report.ts";

const location = { geometry: { type: "Point" as const, coordinates: [46, 40] } };

function of(more: Partial<AccidentBody>): [string, string][] {
  const report = { dateOfInformation: "2025-05-05", body: { location, ...more } } as Report<AccidentBody>;
  return accidentFindings(report).map(({ code, severity }) => [code, severity]);
}

const killed = { outcome: "killed", sex: "male" } as const;
const injured = { outcome: "injured", sex: "female" } as const;

describe("numbers of people", () => {
  test("345 casualties are not 65 killed and 278 injured: the fate of two is not told", () => {
    expect(of({ casualtyTotal: 345, killed: 65, injured: 278 })).toEqual([["casualty-total-disagrees", "warning"]]);
    expect(of({ casualtyTotal: 345, killed: 65, injured: 280 })).toEqual([]);
  });

  test("parts beyond their total are an error", () => {
    expect(of({ casualtyTotal: 3, killed: 2, injured: 2 })).toEqual([["casualty-total-disagrees", "error"]]);
    expect(of({ casualtyTotal: 1, killed: 2 })).toEqual([["casualty-total-disagrees", "error"]]);
  });

  test("totals alone are right where nobody is known one by one", () => {
    expect(of({ killed: 2, injured: 5 })).toEqual([]);
    expect(of({ killed: 1, injured: 1, casualties: [killed, injured] })).toEqual([]);
  });

  test("a list shorter than its total is a warning, a longer one an error", () => {
    expect(of({ killed: 2, casualties: [killed, injured] })).toEqual([["casualties-listed-disagree", "warning"]]);
    expect(of({ killed: 0, casualties: [killed] })).toEqual([["casualties-listed-disagree", "error"]]);
  });
});

describe("what was done for them", () => {
  test.each([
    [{ ...injured, consent: ["none", "ngos"] as ["none", "ngos"] }, ["consent-contradicts"]],
    [
      { ...injured, consent: ["ngos"] as ["ngos"], referral: { to: "Clinic", date: "2025-05-04" } },
      ["referral-before-accident"],
    ],
    [{ ...injured, referral: { to: "Clinic", date: "2025-05-05" } }, ["referral-without-consent"]],
    [{ ...killed, needs: ["surgery"] as ["surgery"] }, ["needs-of-killed"]],
    [{ outcome: "unhurt", sex: "male", care: { minutesToFacility: 20 } } as const, ["unhurt-in-facility"]],
    [{ ...injured, consent: ["authorities"] as ["authorities"], referral: { to: "Clinic" } }, []],
  ])("%o", (casualty, codes) => {
    expect(of({ casualties: [casualty] }).map(([code]) => code)).toEqual(codes);
  });
});

test("a place inside a recorded area names it, and one outside does not", () => {
  expect(of({ insideHazard: "no", hazardCode: "A-1" })).toEqual([["inside-hazard-disagrees", "error"]]);
  expect(of({ insideHazard: "yes" })).toEqual([["hazard-not-named", "warning"]]);
  expect(of({ insideHazard: "yes", hazardCode: "A-1" })).toEqual([]);
});

test("a deminer hurt while demining is a demining accident", () => {
  const casualty = { ...injured, status: "deminer", activity: "demining" } as const;
  expect(of({ casualties: [casualty], accidentClass: "mine" })).toEqual([["demining-accident-unclassed", "warning"]]);
  expect(of({ casualties: [casualty], accidentClass: "demining" })).toEqual([]);
});

test("documents from before these fields are still whole", () => {
  expect(accidentBody.required).toEqual(["location"]);
  expect(accidentReport.version).toBe(1);
});
