import type { SamplingInspection } from "./sampling-body.ts";
import { probabilityOfAny, residualItems } from "./sampling-plan.ts";

export interface ResidualRisk {
  readonly expectedItems: number;
  readonly probabilityOfAny: number;
}

/**
 * What is still expected in an accepted block: only where the report says how many items were expected before clearance
 * and how well clearance finds one; null otherwise. Only a sample of the area takes its share off the figure: what a lot of boxes or
 * a process says of the rest needs a detection that such a plan does not state.
 */
export function residualRisk({ expectation, plan, result }: SamplingInspection): ResidualRisk | null {
  if (expectation === undefined || result !== "accepted") return null;
  const { kind, sampledFraction = 0, detection = 0 } = plan;
  const expectedItems = residualItems(expectation, kind === "area" ? sampledFraction * detection : 0);
  return { expectedItems, probabilityOfAny: probabilityOfAny(expectedItems) };
}
