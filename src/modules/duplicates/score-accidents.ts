import { distanceMetres } from "../../geometry/geodesy.ts";
import type { Position } from "../../geometry/shape.ts";
import type { Casualty } from "../accidents/casualty.ts";
import { type Candidate, type DuplicateReason, inOrder, type Twin } from "./duplicate.ts";

/** An accident as far as it can be told from another one. */
export interface AccidentSeen {
  readonly reportId: string;
  readonly dateOfInformation: string;
  readonly position: Position;
  readonly organisation: string;
  readonly casualties: readonly Casualty[];
}

/** One accident is reported by several people, a day apart and from where each of them stood. */
const daysApart = 1;
const metresApart = 1000;

export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

export function accidentCandidate(a: AccidentSeen, b: AccidentSeen): Candidate | null {
  const days = daysBetween(a.dateOfInformation, b.dateOfInformation);
  if (days > daysApart || isFar(a.position, b.position)) return null;
  const metres = distanceMetres(a.position, b.position);
  if (metres > metresApart) return null;
  const isSameCount = a.casualties.length > 0 && countsOf(a) === countsOf(b);
  const reasons: DuplicateReason[] = [
    { why: days === 0 ? "same-day" : "next-day", value: days },
    { why: "near", value: metres },
    ...(isSameCount ? [{ why: "same-count", value: a.casualties.length } as const] : []),
  ];
  const score = (days === 0 ? 0.4 : 0.25) + 0.4 * (1 - metres / metresApart) + (isSameCount ? 0.2 : 0);
  const [first, second] = inOrder(accidentTwin(a), accidentTwin(b));
  return { kind: "accident", first, second, score, reasons };
}

/** Told without a geodesic, for records without dates are all of one day: 10 s for a nation's became some tenths of one. */
function isFar([lonA, latA]: Position, [lonB, latB]: Position): boolean {
  const metresPerDegree = 110_000;
  if (Math.abs(latA - latB) * metresPerDegree > metresApart) return true;
  const squeeze = Math.cos((Math.max(Math.abs(latA), Math.abs(latB)) * Math.PI) / 180);
  return Math.abs(lonA - lonB) * metresPerDegree * squeeze > metresApart;
}

function countsOf({ casualties }: AccidentSeen): string {
  const outcomes = casualties.map(({ outcome }) => outcome).sort();
  return outcomes.join(" ");
}

function accidentTwin({ reportId, dateOfInformation, position, organisation, casualties }: AccidentSeen): Twin {
  const [lon, lat] = position;
  const place = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  const facts = { date: dateOfInformation, place, organisation, casualties: casualties.length };
  return { key: reportId, label: `${dateOfInformation} · ${place}`, facts };
}

/** People hurt in two accident reports that may be one person: facts alone, no name is looked at. */
export function casualtyCandidates(a: AccidentSeen, b: AccidentSeen): Candidate[] {
  const accident = accidentCandidate(a, b);
  if (accident === null) return [];
  return a.casualties.flatMap((one, i) =>
    b.casualties.flatMap((other, j) => {
      const reasons = casualtyReasons(one, other);
      if (reasons === null) return [];
      const [first, second] = inOrder(casualtyTwin(a, i), casualtyTwin(b, j));
      const score = 0.5 * accident.score + 0.15 * reasons.length;
      return [{ kind: "casualty", first, second, score, reasons: [...reasons, ...accident.reasons] } as const];
    }),
  );
}

/** Null where something tells them apart. */
function casualtyReasons(a: Casualty, b: Casualty): DuplicateReason[] | null {
  const isOtherSex = a.sex !== b.sex && a.sex !== "unknown" && b.sex !== "unknown";
  if (isOtherSex || a.outcome !== b.outcome) return null;
  const years = a.ageYears === undefined || b.ageYears === undefined ? null : Math.abs(a.ageYears - b.ageYears);
  if (years !== null && years > 1) return null;
  return [
    { why: "same-outcome", value: null },
    ...(a.sex === b.sex && a.sex !== "unknown" ? [{ why: "same-sex", value: null } as const] : []),
    ...(years === null ? [] : [{ why: "near-age", value: years } as const]),
  ];
}

function casualtyTwin({ reportId, dateOfInformation, casualties }: AccidentSeen, index: number): Twin {
  const { outcome, sex, ageYears = null, activity = null } = casualties[index] ?? { outcome: "", sex: "" };
  const label = `${dateOfInformation} · ${index + 1}`;
  return { key: `${reportId}#${index}`, label, facts: { date: dateOfInformation, outcome, sex, ageYears, activity } };
}
