import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptance,
  areaAcceptance,
  binomialAcceptance,
  lotAcceptance,
  neededFraction,
  operatingCurve,
  probabilityOfAny,
  probabilityOfBadAfterPass,
  residualItems,
  type SamplingPlan,
} from "./sampling-plan.ts";

const threeDigits = (value: number | null) => value?.toFixed(3);

/** The printed numbers are those of the GICHD sampling course (research/domain.md, section 2.3). */
describe("numbers of the sampling course", () => {
  test.each([
    [1, "0.910"],
    [3, "0.754"],
    [5, "0.624"],
    [10, "0.389"],
  ])("a tenth of the area, detection 0.9: %i items pass with %s", (items, printed) => {
    expect(threeDigits(areaAcceptance({ fraction: 0.1, detection: 0.9 }, items))).toBe(printed);
  });

  test("5 items at a risk of 10 % need 0.41 of the area", () => {
    expect(neededFraction(5, 0.1, 0.9)?.toFixed(2)).toBe("0.41");
  });

  test.each([
    [1, "0.900"],
    [3, "0.728"],
    [5, "0.589"],
    [10, "0.344"],
  ])("40 boxes of 400: %i bad ones pass with %s", (defective, printed) => {
    expect(threeDigits(lotAcceptance({ lotSize: 400, sampleSize: 40 }, defective))).toBe(printed);
  });

  test.each([
    [0, ["0.778", "0.605", "0.364", "0.077"]],
    [1, ["0.974", "0.911", "0.736", "0.279"]],
  ])("50 units, %i may fail", (acceptedDefects, printed) => {
    const shares = [0.005, 0.01, 0.02, 0.05];
    const plan = { sampleSize: 50, acceptedDefects };
    expect(shares.map((share) => threeDigits(binomialAcceptance(plan, share)))).toEqual(printed);
  });

  test("20 items, clearance 0.99: 0.20 remain, any with 0.181; after the sample 0.166", () => {
    const expectation = { itemsBefore: 20, clearanceDetection: 0.99 };
    expect(residualItems(expectation).toFixed(2)).toBe("0.20");
    expect(threeDigits(probabilityOfAny(residualItems(expectation)))).toBe("0.181");
    expect(threeDigits(probabilityOfAny(residualItems(expectation, 0.1 * 0.9)))).toBe("0.166");
  });

  test("a process that failed in one of ten: 0.073 after a pass, 0.028 where 0.4 was sampled", () => {
    const mixture = { itemsBefore: 20, goodDetection: 0.99, badDetection: 0.8, priorBad: 0.1 };
    expect(threeDigits(probabilityOfBadAfterPass(mixture, 0.1 * 0.9))).toBe("0.073");
    expect(threeDigits(probabilityOfBadAfterPass(mixture, 0.4 * 0.9))).toBe("0.028");
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const plans: fc.Arbitrary<SamplingPlan> = fc.oneof(
  fc.record({ kind: fc.constant("area" as const), fraction: share, detection: share }),
  fc.integer({ min: 1, max: 500 }).chain((lotSize) =>
    fc.record({
      kind: fc.constant("lot" as const),
      lotSize: fc.constant(lotSize),
      sampleSize: fc.integer({ min: 0, max: lotSize }),
    }),
  ),
  fc.record({
    kind: fc.constant("binomial" as const),
    sampleSize: fc.integer({ min: 1, max: 200 }),
    acceptedDefects: fc.integer({ min: 0, max: 5 }),
  }),
);

describe("of any plan", () => {
  test("the curve begins at 1, never rises, and stays a probability", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 300 }), (plan, most) => {
        const curve = operatingCurve(plan, plan.kind === "binomial" ? most / 300 : most);
        expect(curve[0]).toEqual({ level: 0, acceptance: 1 });
        curve.forEach((point, i) => {
          expect(point.acceptance).toBeGreaterThanOrEqual(0);
          expect(point.acceptance).toBeLessThanOrEqual((curve[i - 1]?.acceptance ?? 1) + 1e-12);
          expect(point.acceptance).toBe(acceptance(plan, point.level));
        });
      }),
    );
  });

  test("a lot is what counting every draw says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(12), (lotSize, n, d) => {
        const [sampleSize, defective] = [Math.min(n, lotSize), Math.min(d, lotSize)];
        let [draws, clean] = [0, 0];
        for (let drawn = 0; drawn < 2 ** lotSize; drawn += 1) {
          if (ones(drawn) !== sampleSize) continue;
          draws += 1;
          if (ones(drawn & (2 ** defective - 1)) === 0) clean += 1;
        }
        expect(lotAcceptance({ lotSize, sampleSize }, defective)).toBeCloseTo(clean / draws, 12);
      }),
      { numRuns: 60 },
    );
  });

  test("a binomial plan is what counting every outcome says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(4), share, (sampleSize, acceptedDefects, failing) => {
        let sum = 0;
        for (let outcome = 0; outcome < 2 ** sampleSize; outcome += 1) {
          const failed = ones(outcome);
          if (failed <= acceptedDefects) sum += failing ** failed * (1 - failing) ** (sampleSize - failed);
        }
        expect(binomialAcceptance({ sampleSize, acceptedDefects }, failing)).toBeCloseTo(sum, 10);
      }),
      { numRuns: 60 },
    );
  });

  test("the needed fraction is enough, and a little less is not", () => {
    const detections = fc.double({ min: 0.3, max: 1, noNaN: true });
    const risks = fc.double({ min: 0.01, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), risks, detections, (items, risk, detection) => {
        const fraction = neededFraction(items, risk, detection);
        if (fraction === null) {
          expect(areaAcceptance({ fraction: 1, detection }, items)).toBeGreaterThan(risk);
          return;
        }
        expect(areaAcceptance({ fraction, detection }, items)).toBeCloseTo(risk, 9);
        expect(areaAcceptance({ fraction: fraction * 0.99, detection }, items)).toBeGreaterThan(risk);
      }),
    );
  });
});

function ones(bits: number): number {
  return bits.toString(2).replaceAll("0", "").length;
}
