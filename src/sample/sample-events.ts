import type { SampleStep } from "./sample-step.ts";

/** One thing that happens at the desk of the sample programme. */
export interface SampleEvent {
  readonly at: string;
  readonly step: SampleStep;
  readonly kind: "submit" | "approve" | "reject";
}

/** Submissions and decisions in the order in which they happened. */
export function sampleEvents(steps: readonly SampleStep[]): SampleEvent[] {
  return steps
    .flatMap((step): SampleEvent[] => {
      const submission: SampleEvent = { at: step.at, step, kind: "submit" };
      return step.decision === null
        ? [submission]
        : [submission, { at: step.decision.at, step, kind: step.decision.kind }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
