import type { Finding } from "./finding.ts";

/** The days a report speaks of, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMilliseconds = 86_400_000;

/** Number of days, both ends included; null where the last comes before the first. */
export function daysIn({ from, to }: Period): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds + 1;
  return days < 1 ? null : days;
}

/** A period runs forwards and is over when it is reported (a published one ran from December to February before it). */
export function periodFindings({ from, to }: Period, dateOfInformation: string): readonly Finding[] {
  if (daysIn({ from, to }) === null) {
    const message = `The last day, ${to}, comes before the first, ${from}. Exchange them, or correct the year.`;
    return [{ code: "period-order", severity: "error", message, path: "/to" }];
  }
  if (to <= dateOfInformation) return [];
  const message = `The period ends on ${to}, after the date of information ${dateOfInformation}. Report what has been done until then.`;
  return [{ code: "period-after-information", severity: "warning", message, path: "/to" }];
}
