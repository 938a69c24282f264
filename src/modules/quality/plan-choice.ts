import type { SamplingPlan } from "./sampling-plan.ts";

/** A sampling plan as it is chosen in an address or a form; what its kind does not need is passed over. */
export interface PlanChoice {
  readonly plan: SamplingPlan["kind"];
  readonly fraction?: number;
  readonly detection?: number;
  readonly lot?: number;
  readonly sample?: number;
  readonly defects?: number;
}

/** The plans of the usual course: a tenth of the area, 40 of 400 boxes, 50 units. */
export const usualPlan = { fraction: 0.1, detection: 0.9, lot: 400, sample: 40, defects: 0 } as const;

/** How far the curve of a plan is drawn: items in a block, bad boxes in a lot, share of units that fail. */
export const highestLevel = { area: 30, lot: 60, binomial: 0.2 } as const;

export function planOf(choice: PlanChoice): SamplingPlan {
  const { plan, fraction, detection, lot, sample, defects } = { ...usualPlan, ...choice };
  if (plan === "area") return { kind: plan, fraction, detection };
  // Nobody draws more boxes than there are: a smaller lot is inspected whole.
  if (plan === "lot") return { kind: plan, lotSize: lot, sampleSize: Math.min(sample, lot) };
  return { kind: plan, sampleSize: sample, acceptedDefects: defects };
}
