import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groundContains } from "../../geometry/contains.ts";
import { areaSquareMetres, destination } from "../../geometry/geodesy.ts";
import {
  checkCertificateCode,
  checkHandover,
  checkTotals,
  type HandoverBody,
} from "../certificates/handover-checks.ts";
import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import { circleAround } from "./circle-around.ts";
import { clearanceProgress } from "./clearance-progress.ts";
import type { ProgressBody } from "./clearance-progress-checks.ts";
import { type CompletionBody, checkDocumentation } from "./completion-documentation.ts";
import { nonTechnicalSurvey } from "./non-technical-survey.ts";
import type { SurveyBody } from "./non-technical-survey-checks.ts";
import { type Evidence, evidenceKinds, evidenceWays, isDirect } from "./survey-evidence.ts";

const ring = [
  [46, 40],
  [46.001, 40],
  [46.001, 40.001],
  [46, 40.001],
  [46, 40],
];
const ground = { geometry: { type: "Polygon" as const, coordinates: [ring] } };

interface Checked<Body> {
  readonly checks: readonly ((report: Report<Body>) => readonly Finding[])[];
}

function found<Body>({ checks }: Checked<Body>, body: Body): string[] {
  const report = { body, dateOfInformation: "2024-05-02", attachments: [] } as unknown as Report<Body>;
  return checks.flatMap((check) => check(report)).map(({ code }) => code);
}

const seen: Evidence = { what: "explosive-item", how: "visual" };
const told: Evidence = { what: "explosive-item", how: "verbal" };

describe("non-technical survey", () => {
  const codes = (body: SurveyBody) => found<SurveyBody>(nonTechnicalSurvey, body);

  test.each<[string, SurveyBody, string[]]>([
    ["cancel with cancelled ground", { recommendation: "cancel", cancelled: ground }, []],
    ["cancel without", { recommendation: "cancel" }, ["no-ground-named", "recommendation-against-ground"]],
    ["cancel while confirming", { recommendation: "cancel", confirmed: ground }, ["recommendation-against-ground"]],
    ["cha with only cancelled ground", { recommendation: "cha", cancelled: ground }, ["recommendation-against-ground"]],
    ["cha with confirmed ground", { recommendation: "cha", confirmed: ground }, []],
    [
      "cha that also cancels",
      { recommendation: "cha", confirmed: ground, cancelled: ground },
      ["recommendation-against-ground"],
    ],
    ["sha while confirming", { recommendation: "sha", confirmed: ground }, ["recommendation-against-ground"]],
    ["direct evidence, only suspected", { evidence: [told, seen], added: ground }, ["direct-evidence-only-suspected"]],
    ["direct evidence, confirmed", { evidence: [told, seen], confirmed: ground }, []],
    ["direct evidence, cancelled", { evidence: [seen], cancelled: ground }, ["direct-evidence-cancelled"]],
    ["indirect evidence, confirmed", { evidence: [told], confirmed: ground }, ["confirmed-without-direct-evidence"]],
    ["indirect evidence, suspected", { evidence: [told], added: ground }, []],
  ])("%s", (_, body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  test("only what the team saw, and what is the hazard itself, is direct", () => {
    const direct = evidenceKinds.flatMap((what) =>
      evidenceWays.filter((how) => isDirect({ what, how })).map((how) => [what, how]),
    );
    expect(direct).toEqual([
      ["explosive-item", "visual"],
      ["accident-or-detonation", "visual"],
    ]);
  });
});

describe("clearance progress", () => {
  const week: ProgressBody = { hazardCode: "H", team: "T", from: "2024-04-29", to: "2024-05-02" };
  const codes = (more: Partial<ProgressBody>) => found<ProgressBody>(clearanceProgress, { ...week, ...more });
  const lane = { kind: "lane", name: "A1", squareMetres: 400 } as const;

  test.each<[string, Partial<ProgressBody>, string[]]>([
    ["a week as it should be", { worked: [lane], deminers: 10, deminerHours: 240 }, []],
    ["a last day before the first", { to: "2024-04-28" }, ["period-order"]],
    ["a period that is not over", { to: "2024-05-03" }, ["period-after-information"]],
    ["as many hours as four days hold", { deminers: 10, deminerHours: 480 }, []],
    ["more hours than four days hold", { deminers: 10, deminerHours: 481 }, ["hours-implausible"]],
    ["more dog-hours than a dog works", { dogs: 1, dogHours: 33 }, ["hours-implausible"]],
    ["300 m² a deminer a day", { worked: [{ ...lane, squareMetres: 300 }], deminerHours: 8 }, []],
    ["more than 300 m²", { worked: [{ ...lane, squareMetres: 301 }], deminerHours: 8 }, ["rate-implausible"]],
    ["more, with a machine", { worked: [{ ...lane, squareMetres: 9000 }], machineHours: 8 }, []],
    ["ground without anyone", { worked: [lane] }, ["area-without-effort"]],
    ["a lane twice", { worked: [lane, { ...lane, name: "A1 " }], deminerHours: 80 }, ["plot-twice"]],
    ["a lane of another size than drawn", { worked: [{ ...lane, ground }], deminerHours: 80 }, ["area-against-ground"]],
  ])("%s", (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  test("never claims land", () => {
    const body = { ...week, worked: [{ ...lane, ground }] };
    const effects = clearanceProgress.verb({ body } as unknown as Report<ProgressBody>);
    expect(effects.map(({ kind }) => kind)).toEqual(["fact"]);
  });
});

test("completion says which step of post-clearance is open, and which it does not speak of", () => {
  const codes = (body: CompletionBody) => found<CompletionBody>({ checks: [checkDocumentation] }, body);
  expect(codes({})).toEqual(["post-clearance-not-said"]);
  expect(codes({ markersPlaced: true, communityInformed: true, inspection: "passed" })).toEqual([]);
  expect(codes({ markersPlaced: true, communityInformed: false, inspection: "failed" })).toEqual([
    "post-clearance-step-open",
    "post-clearance-step-open",
  ]);
});

describe("handover", () => {
  const body: HandoverBody = {
    ...{ hazardCodes: ["H"], handedOverOn: "2024-05-01", receivedBy: "community", residualRiskAcknowledged: true },
  };
  const codes = (more: Partial<HandoverBody>) =>
    found<HandoverBody>({ checks: [checkHandover, checkTotals, checkCertificateCode] }, { ...body, ...more });
  const people = { men: 1, women: 2, boys: 3, girls: 4 };
  const others = ["handover-without-certificate"];

  test.each<[string, Partial<HandoverBody>, string[]]>([
    ["people who add up", { present: { ...people, total: 10 } }, others],
    ["people who do not", { present: { ...people, total: 11 } }, ["totals-disagree", ...others]],
    ["a risk not acknowledged", { residualRiskAcknowledged: false }, ["residual-risk-not-acknowledged", ...others]],
    ["a day to come", { handedOverOn: "2024-05-03" }, ["period-after-information", ...others]],
    ["a mistyped certificate", { certificateCode: "ABCD-1234-EFGH" }, ["certificate-code-mistyped"]],
  ])("%s", (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  test("the purposes of 2023, in hectares to one decimal, add up to the year", () => {
    const purposes = [
      ["agriculture", 29_005.6],
      ["residential", 11_720.5],
      ["energy", 1_470.9],
      ["transport", 814.8],
      ["other", 10_070.0],
    ] as const;
    const releasedFor = purposes.map(([purpose, hectares]) => ({ purpose, squareMetres: hectares * 10_000 }));
    expect(codes({ releasedFor, squareMetres: 53_081.8 * 10_000 })).toEqual(others);
    expect(codes({ releasedFor, squareMetres: 53_091.8 * 10_000 })).toEqual(["totals-disagree", ...others]);
  });
});

test("the circle of a reopening holds every point within its radius and is at most 0.3 % larger", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      (lon, lat, radius, bearing) => {
        const circle = circleAround([lon, lat], radius);
        expect(groundContains(circle, destination([lon, lat], bearing, radius * 0.9999 - 0.001))).toBe(true);
        const size = areaSquareMetres(circle) / (Math.PI * radius ** 2);
        expect(size).toBeGreaterThan(1);
        expect(size).toBeLessThan(1.003);
      },
    ),
  );
});
