import { type AgeGroup, ageGroups, type Casualty, casualtySexes } from "./casualty.ts";

/** How many people share a year, an outcome, a sex and an age group. */
export interface CasualtyCount {
  readonly year: number;
  readonly outcome: Casualty["outcome"];
  readonly sex: Casualty["sex"];
  readonly ageGroup: AgeGroup;
  readonly people: number;
}

type ByOutcome = Readonly<Record<Casualty["outcome"], number>>;

interface CasualtySummary {
  readonly total: ByOutcome;
  readonly byYear: readonly (ByOutcome & { readonly year: number })[];
  /** Null where it is withheld. */
  readonly bySex: readonly (ByOutcome & { readonly sex: CasualtyCount["sex"] })[] | null;
  readonly byAgeGroup: readonly (ByOutcome & { readonly ageGroup: CasualtyCount["ageGroup"] })[] | null;
  /** All four crossed; for the authority alone. */
  readonly crossed: readonly CasualtyCount[] | null;
  readonly withheld: readonly string[];
}

/** A table of fewer people than this says of each of them who they were, to whoever lives there. */
const fewestPeople = 5;

/**
 * Counts as reports to treaties and donors give them. Who is not of the authority gets one dimension at a time, and sex
 * and age not at all while the whole table is of a handful of people; what is kept back is named.
 */
export function casualtySummary(counts: readonly CasualtyCount[], isFull: boolean): CasualtySummary {
  const people = counts.reduce((sum, count) => sum + count.people, 0);
  const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b);
  const isBroken = isFull || people === 0 || people >= fewestPeople;
  const where = (fits: (count: CasualtyCount) => boolean) => byOutcome(counts.filter(fits));
  return {
    total: byOutcome(counts),
    byYear: years.map((year) => ({ year, ...where((count) => count.year === year) })),
    bySex: isBroken ? casualtySexes.map((sex) => ({ sex, ...where((count) => count.sex === sex) })) : null,
    byAgeGroup: isBroken
      ? ageGroups.map((ageGroup) => ({ ageGroup, ...where((count) => count.ageGroup === ageGroup) }))
      : null,
    crossed: isFull ? counts : null,
    withheld: [...(isBroken ? [] : ["bySex", "byAgeGroup"]), ...(isFull ? [] : ["crossed"])],
  };
}

function byOutcome(counts: readonly CasualtyCount[]): ByOutcome {
  const sum = (outcome: CasualtyCount["outcome"]) =>
    counts.filter((count) => count.outcome === outcome).reduce((total, { people }) => total + people, 0);
  return { killed: sum("killed"), injured: sum("injured"), unhurt: sum("unhurt") };
}
