import Type from "typebox";
import type { Finding } from "../reports/finding.ts";

const people = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const somePeople = Type.Optional(people);

/** The bands in which risk education counts people (Syria form): by sex, 5 to 12, 13 to 17, 18 and older. */
export const audienceBands = [
  "girls5To12",
  "boys5To12",
  "girls13To17",
  "boys13To17",
  "women18Plus",
  "men18Plus",
] as const;

/** Who was there, in people. Bands left out are none; who was counted in no band is in `notBrokenDown`. */
export const audience = Type.Object(
  {
    girls5To12: somePeople,
    boys5To12: somePeople,
    girls13To17: somePeople,
    boys13To17: somePeople,
    women18Plus: somePeople,
    men18Plus: somePeople,
    notBrokenDown: somePeople,
    total: people,
    firstTime: somePeople,
    withDisability: somePeople,
  },
  { additionalProperties: false },
);

export type Audience = Type.Static<typeof audience>;

/** Everyone in the bands and outside them. */
export function audienceSum(of: Audience): number {
  return audienceBands.reduce((sum, band) => sum + (of[band] ?? 0), of.notBrokenDown ?? 0);
}

/** Totals must add up: the sum of its parts is the total, and no part of it is larger than the whole. */
export function audienceFindings(of: Audience, path: string): Finding[] {
  const findings: Finding[] = [];
  const sum = audienceSum(of);
  if (sum !== of.total) {
    const message = `The bands add up to ${sum} people, the total says ${of.total}: ${Math.abs(sum - of.total)} ${sum > of.total ? "too many" : "missing"}. Correct one of them; put people of unknown age or sex under not broken down.`;
    findings.push({ code: "audience-total-disagrees", severity: "error", message, path: `${path}/total` });
  }
  for (const part of ["firstTime", "withDisability"] as const) {
    const count = of[part];
    if (count === undefined || count <= of.total) continue;
    const message = `${count} people are more than the ${of.total} of the whole audience. Correct one of the two.`;
    findings.push({ code: "audience-part-exceeds-total", severity: "error", message, path: `${path}/${part}` });
  }
  return findings;
}
