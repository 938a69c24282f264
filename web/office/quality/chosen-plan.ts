import { type PlanChoice, usualPlan } from "../../../src/modules/quality/plan-choice.ts";
import type { PlannerAddress } from "../address.ts";

export type ChosenPlan = Required<PlanChoice> & { readonly before: number; readonly clearance: number };

/** The plan that an address asks for; what it does not say, or says wrongly, is as usual. */
export function chosenPlan(address: PlannerAddress): ChosenPlan {
  const plan = address.plan === "lot" || address.plan === "binomial" ? address.plan : "area";
  return {
    plan,
    fraction: within(address.fraction, 0, 1) ?? usualPlan.fraction,
    detection: within(address.detection, 0, 1) ?? usualPlan.detection,
    lot: whole(address.lot, 1, 100_000) ?? usualPlan.lot,
    sample: whole(address.sample, 1, 100_000) ?? (plan === "binomial" ? 50 : usualPlan.sample),
    defects: whole(address.defects, 0, 100) ?? usualPlan.defects,
    before: within(address.before, 0, 1_000_000) ?? 20,
    clearance: within(address.clearance, 0, 1) ?? 0.99,
  };
}

function within(text: string | undefined, least: number, most: number): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : undefined;
}

function whole(text: string | undefined, least: number, most: number): number | undefined {
  const value = within(text, least, most);
  return Number.isInteger(value) ? value : undefined;
}
