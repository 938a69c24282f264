import type { Finding, Severity } from "../reports/finding.ts";
import type { ReturnBody } from "./return-body.ts";

type Amount = {
  [Name in keyof ReturnBody]-?: NonNullable<ReturnBody[Name]> extends number ? Name : never;
}[keyof ReturnBody];

/** Which number is never larger than which other, and how grave it is where it is. */
const orders: readonly {
  readonly less: Amount;
  readonly more: Amount;
  readonly severity: Severity;
  readonly code: string;
}[] = [
  { less: "registeredFamilies", more: "registeredPeople", severity: "error", code: "more-families-than-people" },
  { less: "returnedFamilies", more: "returnedPeople", severity: "error", code: "more-families-than-people" },
  {
    less: "returnedFamiliesSinceLast",
    more: "returnedPeopleSinceLast",
    severity: "error",
    code: "more-families-than-people",
  },
  { less: "returnedFamilies", more: "registeredFamilies", severity: "warning", code: "more-returned-than-registered" },
  { less: "returnedPeople", more: "registeredPeople", severity: "warning", code: "more-returned-than-registered" },
  {
    less: "returnedFamiliesSinceLast",
    more: "returnedFamilies",
    severity: "error",
    code: "more-since-last-than-in-all",
  },
  { less: "returnedPeopleSinceLast", more: "returnedPeople", severity: "error", code: "more-since-last-than-in-all" },
  { less: "returnedPeople", more: "livingPeople", severity: "warning", code: "fewer-living-than-returned" },
];

const words: Readonly<Record<Amount, string>> = {
  registeredFamilies: "families registered as displaced from there",
  registeredPeople: "people registered as displaced from there",
  returnedFamilies: "families returned in all",
  returnedPeople: "people returned in all",
  returnedFamiliesSinceLast: "families returned since the last report",
  returnedPeopleSinceLast: "people returned since the last report",
  livingPeople: "people living there now",
  livingWorkers: "workers living there",
  livingStudents: "students living there",
};

/** What contradicts itself in the numbers of a return. */
export function returnFindings(body: ReturnBody): Finding[] {
  return [...orderFindings(body), ...livingFindings(body), ...homeFindings(body)];
}

function orderFindings(body: ReturnBody): Finding[] {
  return orders.flatMap(({ less, more, severity, code }) => {
    const [small, large] = [body[less], body[more]];
    if (small === undefined || large === undefined || small <= large) return [];
    const message = `${small} ${words[less]} are more than ${large} ${words[more]}. Check both numbers.`;
    return [{ code, severity, message, path: `/${less}` }];
  });
}

function livingFindings({ livingPeople, livingWorkers = 0, livingStudents = 0 }: ReturnBody): Finding[] {
  const others = livingWorkers + livingStudents;
  if (livingPeople === undefined || others === 0 || others <= livingPeople) return [];
  const message = `${others} workers and students are more than the ${livingPeople} people living there. Check the numbers.`;
  return [{ code: "living-total-disagrees", severity: "error", message, path: "/livingPeople" }];
}

function homeFindings({ homes }: ReturnBody): Finding[] {
  if (homes?.total === undefined) return [];
  const { total, habitable = 0, damaged = 0, destroyed = 0 } = homes;
  const sum = habitable + damaged + destroyed;
  if (sum === total) return [];
  const isMore = sum > total;
  const rest = isMore ? `${sum - total} too many` : `the state of ${total - sum} is not told`;
  const message = `${habitable} habitable, ${damaged} damaged and ${destroyed} destroyed homes are ${sum} of ${total}: ${rest}.`;
  return [{ code: "homes-disagree", severity: isMore ? "error" : "warning", message, path: "/homes/total" }];
}
