import type { RecordTier } from "../access/decision.ts";
import type { SampleStep } from "./sample-step.ts";

/**
 * What the sample shows to everyone: two of three hazards, so that a visitor sees land, and that some of it is kept
 * back. Published in order of code, on the day after the last report.
 */
export function samplePublished(steps: readonly SampleStep[]): { at: Date; decisions: RecordTier[] } {
  const codes = new Set<string>();
  let last = 0;
  for (const { at, document, decision } of steps) {
    last = Math.max(last, Date.parse(at), decision === null ? 0 : Date.parse(decision.at));
    const { hazardCode } = document.body as { hazardCode?: unknown };
    const opens = document.type === "hazard-report" && decision?.kind === "approve";
    if (opens && typeof hazardCode === "string") codes.add(hazardCode);
  }
  const published = [...codes].sort().filter((_, index) => index % 3 !== 2);
  const reason = "Signs stand on the ground and people nearby were told.";
  return {
    at: new Date(last),
    decisions: published.map((key) => ({
      kind: "tier-decided",
      body: { record: "hazard", key, tier: "public", reason },
    })),
  };
}
