import Type from "typebox";
import type { SamplingPlan } from "./sampling-plan.ts";

/** A plan as an address carries it; what its kind does not need is passed over. */
export const curveQuery = Type.Object(
  {
    plan: Type.Union([Type.Literal("area"), Type.Literal("lot"), Type.Literal("binomial")]),
    fraction: Type.Optional(Type.Number({ minimum: 0, maximum: 1, default: 0.1 })),
    detection: Type.Optional(Type.Number({ minimum: 0, maximum: 1, default: 0.9 })),
    lot: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 400 })),
    sample: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 40 })),
    defects: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, default: 0 })),
  },
  { additionalProperties: false },
);

export type CurveQuery = Type.Static<typeof curveQuery>;

/** How far the curve of a plan is drawn: items in a block, bad boxes in a lot, share of units that fail. */
export const highestLevel = { area: 30, lot: 60, binomial: 0.2 } as const;

export function planOf({
  plan,
  fraction = 0.1,
  detection = 0.9,
  lot = 400,
  sample = 40,
  defects = 0,
}: CurveQuery): SamplingPlan {
  if (plan === "area") return { kind: plan, fraction, detection };
  // Nobody draws more boxes than there are: a smaller lot is inspected whole.
  if (plan === "lot") return { kind: plan, lotSize: lot, sampleSize: Math.min(sample, lot) };
  return { kind: plan, sampleSize: sample, acceptedDefects: defects };
}
