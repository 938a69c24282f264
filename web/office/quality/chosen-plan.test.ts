import { expect, test } from "vitest";
import { planOf } from "../../../src/modules/quality/plan-choice.ts";
import { chosenPlan } from "./chosen-plan.ts";

test("an address without a plan asks for the usual one", () => {
  expect(planOf(chosenPlan({}))).toEqual({ kind: "area", fraction: 0.1, detection: 0.9 });
  expect(planOf(chosenPlan({ plan: "lot" }))).toEqual({ kind: "lot", lotSize: 400, sampleSize: 40 });
  expect(planOf(chosenPlan({ plan: "binomial" }))).toEqual({ kind: "binomial", sampleSize: 50, acceptedDefects: 0 });
});

test("what makes no sense in an address is passed over, and nobody draws more boxes than there are", () => {
  expect(chosenPlan({ fraction: "1.2", detection: "abc", lot: "-4", sample: "2.5" })).toEqual(chosenPlan({}));
  expect(planOf(chosenPlan({ plan: "lot", lot: "30", sample: "90" }))).toMatchObject({ sampleSize: 30 });
});
