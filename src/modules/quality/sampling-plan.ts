/**
 * The mathematics of inspecting cleared land by sampling: how probable it is that a plan accepts land in which something
 * was left, and what is still expected in land that passed. A plan finds failures of a process; it does not find each item.
 */
export type SamplingPlan = AreaPlan | LotPlan | BinomialPlan;

/** Part of the area is searched again: `fraction` of it, by inspectors who find an item with `detection`. Accepts at none found. */
export interface AreaPlan {
  readonly kind: "area";
  readonly fraction: number;
  readonly detection: number;
}

/** `sampleSize` boxes are drawn out of a lot of `lotSize` without putting back. Accepts at none found. */
export interface LotPlan {
  readonly kind: "lot";
  readonly lotSize: number;
  readonly sampleSize: number;
}

/** `sampleSize` units out of a process that fails with some probability each. Accepts up to `acceptedDefects`. */
export interface BinomialPlan {
  readonly kind: "binomial";
  readonly sampleSize: number;
  readonly acceptedDefects: number;
}

/** Probability that land with `items` left in it passes: (1 − fq)^K. */
export function areaAcceptance({ fraction, detection }: Omit<AreaPlan, "kind">, items: number): number {
  return (1 - fraction * detection) ** items;
}

/**
 * The fraction of the area to search so that land with `items` left passes with probability `risk` at most; null where not
 * even all of it is enough.
 */
export function neededFraction(items: number, risk: number, detection: number): number | null {
  const fraction = (1 - risk ** (1 / items)) / detection;
  return fraction <= 1 ? fraction : null;
}

/** Probability that none of the `defective` boxes of a lot is among those drawn: C(N−D, n) / C(N, n). */
export function lotAcceptance({ lotSize, sampleSize }: Omit<LotPlan, "kind">, defective: number): number {
  let probability = 1;
  for (let drawn = 0; drawn < defective; drawn += 1) {
    probability *= Math.max(0, lotSize - sampleSize - drawn) / (lotSize - drawn);
  }
  return probability;
}

/** Probability of at most c failing units among n that each fail with probability p. */
export function binomialAcceptance(
  { sampleSize, acceptedDefects }: Omit<BinomialPlan, "kind">,
  failing: number,
): number {
  if (failing >= 1) return acceptedDefects >= sampleSize ? 1 : 0;
  let term = (1 - failing) ** sampleSize;
  let sum = term;
  for (let k = 1; k <= Math.min(acceptedDefects, sampleSize); k += 1) {
    term *= ((sampleSize - k + 1) / k) * (failing / (1 - failing));
    sum += term;
  }
  return Math.min(1, sum);
}

/** Probability that the plan accepts; `level` is items left, boxes with something left, or the share of units that fail. */
export function acceptance(plan: SamplingPlan, level: number): number {
  if (plan.kind === "area") return areaAcceptance(plan, level);
  return plan.kind === "lot" ? lotAcceptance(plan, level) : binomialAcceptance(plan, level);
}

export interface CurvePoint {
  readonly level: number;
  readonly acceptance: number;
}

/**
 * The operating-characteristic curve of a plan from nothing left up to `highest`. Items and boxes are counted one by one;
 * shares go in a hundred steps.
 */
export function operatingCurve(plan: SamplingPlan, highest: number): readonly CurvePoint[] {
  const end = plan.kind === "lot" ? Math.min(highest, plan.lotSize) : highest;
  const step = plan.kind === "binomial" ? end / 100 : Math.max(1, Math.ceil(end / 200));
  const count = Math.floor(end / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => {
    const level = plan.kind === "binomial" ? (end * i) / count : i * step;
    return { level, acceptance: acceptance(plan, level) };
  });
}

/** What may remain in a block: `itemsBefore` were in it, clearance finds each with `clearanceDetection`. */
export interface Expectation {
  readonly itemsBefore: number;
  readonly clearanceDetection: number;
}

/** Items expected to remain after clearance and after what the inspection finds is taken out: Λ = L₀(1 − qc)(1 − fq). */
export function residualItems({ itemsBefore, clearanceDetection }: Expectation, found = 0): number {
  return itemsBefore * (1 - clearanceDetection) * (1 - found);
}

/** Probability that at least one remains, where Λ are expected and each is left by chance (Poisson). */
export function probabilityOfAny(expectedItems: number): number {
  return -Math.expm1(-expectedItems);
}

/** Clearance either worked as it should or failed; how probable was failure before anybody looked. */
export interface ProcessMixture {
  readonly itemsBefore: number;
  readonly goodDetection: number;
  readonly badDetection: number;
  readonly priorBad: number;
}

/** Probability that the process had failed although the sample passed (Bayes). `share` is fq: what the sample would find of an item. */
export function probabilityOfBadAfterPass(mixture: ProcessMixture, share: number): number {
  const passes = (clearanceDetection: number) => Math.exp(-residualItems({ ...mixture, clearanceDetection }) * share);
  const bad = mixture.priorBad * passes(mixture.badDetection);
  return bad / (bad + (1 - mixture.priorBad) * passes(mixture.goodDetection));
}
