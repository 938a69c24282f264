import { daysAfter } from "./calendar.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Episode } from "./sample-step.ts";

/** A report of the sample before it has an id and a moment. */
export interface Draft {
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: Person;
  readonly body: Readonly<Record<string, unknown>>;
  readonly submittedOn: string;
  /** Why the report is rejected; absent where it is approved. */
  readonly rejection?: string;
  /** The report that this one supersedes. */
  readonly corrects?: Draft;
  readonly episode?: Episode;
}

/** Last day on which the sample's people work. */
export const lastDay = "2025-12-22";

/** The day a report of that date reaches the office: mostly days later, one in twenty-five months later. */
export function submission(dateOfInformation: string, random: Random): Pick<Draft, "submittedOn" | "episode"> {
  const lateOn = daysAfter(dateOfInformation, random.whole(70, 240));
  if (random.chance(0.04) && lateOn <= lastDay) return { submittedOn: lateOn, episode: "late" };
  return { submittedOn: soonAfter(dateOfInformation, random) };
}

export function soonAfter(date: string, random: Random): string {
  return daysAfter(date, random.whole(1, 9));
}
