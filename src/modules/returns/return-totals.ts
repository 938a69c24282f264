import type { FactLine } from "../reports/fact-line.ts";
import type { Finding } from "../reports/finding.ts";
import type { ReturnBody } from "./return-body.ts";

/** The numbers that are added up over settlements. */
export const returnNumbers = [
  "registeredFamilies",
  "registeredPeople",
  "returnedFamilies",
  "returnedPeople",
  "livingPeople",
] as const;

export type ReturnNumber = (typeof returnNumbers)[number];

/** A settlement as the latest report tells it. */
export interface SettlementReturn {
  readonly settlement: string;
  readonly dateOfInformation: string;
  readonly reportId: string;
  readonly body: ReturnBody;
}

/** A sum over settlements, and how many of them do not say their part: it is at least so much. */
export interface ReturnSum {
  readonly people: number;
  readonly silentSettlements: number;
}

export interface ReturnTotals {
  readonly settlements: readonly SettlementReturn[];
  readonly totals: Readonly<Record<ReturnNumber, ReturnSum>>;
  readonly findings: readonly Finding[];
}

/**
 * Who has come back, by settlement and in all, from every return that was ever reported up to a day, in order of
 * information. The latest report of a settlement counts; a number that it leaves out is not known, and not nought.
 */
export function returnTotals(history: readonly FactLine[]): ReturnTotals {
  const bySettlement = Map.groupBy(inOrder(history), ({ key }) => key ?? "");
  const settlements = [...bySettlement.values()].flatMap((facts) => {
    const latest = facts.at(-1);
    return latest === undefined ? [] : [asReturn(latest)];
  });
  settlements.sort((a, b) => (a.settlement < b.settlement ? -1 : 1));
  return {
    settlements,
    totals: Object.fromEntries(
      returnNumbers.map((number) => [number, sumOf(settlements, number)]),
    ) as ReturnTotals["totals"],
    findings: [...bySettlement.values()].flatMap(fallFindings),
  };
}

function inOrder(history: readonly FactLine[]): FactLine[] {
  const orderOf = ({ dateOfInformation, reportId }: FactLine) => `${dateOfInformation} ${reportId}`;
  return [...history].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function asReturn({ body, dateOfInformation, reportId }: FactLine): SettlementReturn {
  const said = body as ReturnBody;
  return { settlement: said.settlement, dateOfInformation, reportId, body: said };
}

function sumOf(settlements: readonly SettlementReturn[], number: ReturnNumber): ReturnSum {
  const said = settlements.map(({ body }) => body[number]);
  return {
    people: said.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    silentSettlements: said.filter((value) => value === undefined).length,
  };
}

/** People returned in all do not become fewer: the later report is wrong, or counts something else. */
function fallFindings(facts: readonly FactLine[]): Finding[] {
  return facts.flatMap((fact, i) => {
    const before = facts[i - 1];
    if (before === undefined) return [];
    const [earlier, later] = [before.body as ReturnBody, fact.body as ReturnBody];
    return (["returnedFamilies", "returnedPeople"] as const).flatMap((number) => {
      const [was, is] = [earlier[number], later[number]];
      if (was === undefined || is === undefined || is >= was) return [];
      const what = number === "returnedPeople" ? "people" : "families";
      const message = `${later.settlement}: ${was} ${what} had returned by ${before.dateOfInformation}, and ${is} by ${fact.dateOfInformation}, ${was - is} fewer. Find out which report is right.`;
      const recordIds = [before.reportId, fact.reportId];
      return [{ code: "return-falls", severity: "warning", message, path: `/${number}`, recordIds } as const];
    });
  });
}
