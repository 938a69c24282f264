import { type AgeGroup, ageGroups, type Casualty, casualtySexes } from "./casualty.ts";

/** How many people share a year, an outcome, a sex and an age group, and whether they let it go to partners. */
export interface CasualtyCount {
  readonly forPartners: boolean;
  readonly year: number;
  readonly outcome: Casualty["outcome"];
  readonly sex: Casualty["sex"];
  readonly ageGroup: AgeGroup;
  readonly people: number;
}

type Crossed = Omit<CasualtyCount, "forPartners">;

/** Those who did not consent, or were not asked: counted, and told nothing of. */
type NotShared = "not-shared";

type ByOutcome = Readonly<Record<Casualty["outcome"], number>>;

interface CasualtySummary {
  readonly total: ByOutcome;
  readonly byYear: readonly (ByOutcome & { readonly year: number })[];
  /** Null where it is withheld. */
  readonly bySex: readonly (ByOutcome & { readonly sex: CasualtyCount["sex"] | NotShared })[] | null;
  readonly byAgeGroup: readonly (ByOutcome & { readonly ageGroup: AgeGroup | NotShared })[] | null;
  /** All four crossed; for the authority alone. */
  readonly crossed: readonly Crossed[] | null;
  readonly withheld: readonly string[];
}

/** A table of fewer people than this says of each of them who they were, to whoever lives there. */
const fewestPeople = 5;

/**
 * Counts as reports to treaties and donors give them. Who is not of the authority gets one dimension at a time, sex and
 * age only of people who consented, the others in a row of their own, and not at all while those are a handful; what is
 * kept back is named.
 */
export function casualtySummary(counts: readonly CasualtyCount[], isFull: boolean): CasualtySummary {
  const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b);
  const told = isFull ? counts : counts.filter(({ forPartners }) => forPartners);
  const untold = isFull ? [] : counts.filter(({ forPartners }) => !forPartners);
  const isBroken = isFull || counts.length === 0 || peopleIn(told) >= fewestPeople;
  const where = (fits: (count: CasualtyCount) => boolean) => byOutcome(told.filter(fits));
  const bySex = [
    ...casualtySexes.map((sex) => ({ sex, ...where((count) => count.sex === sex) })),
    ...(isFull ? [] : [{ sex: "not-shared", ...byOutcome(untold) } as const]),
  ];
  const byAgeGroup = [
    ...ageGroups.map((ageGroup) => ({ ageGroup, ...where((count) => count.ageGroup === ageGroup) })),
    ...(isFull ? [] : [{ ageGroup: "not-shared", ...byOutcome(untold) } as const]),
  ];
  return {
    total: byOutcome(counts),
    byYear: years.map((year) => ({ year, ...byOutcome(counts.filter((count) => count.year === year)) })),
    bySex: isBroken ? bySex : null,
    byAgeGroup: isBroken ? byAgeGroup : null,
    crossed: isFull ? crossed(counts) : null,
    withheld: [...(isBroken ? [] : ["bySex", "byAgeGroup"]), ...(isFull ? [] : ["crossed"])],
  };
}

/** Everyone by year, outcome, sex and age group, whatever they consented to. */
function crossed(counts: readonly CasualtyCount[]): Crossed[] {
  const rows = new Map<string, Crossed>();
  for (const { forPartners: _forPartners, ...count } of counts) {
    const key = [count.year, count.outcome, count.sex, count.ageGroup].join(" ");
    rows.set(key, { ...count, people: count.people + (rows.get(key)?.people ?? 0) });
  }
  return [...rows.values()];
}

function peopleIn(counts: readonly CasualtyCount[]): number {
  return counts.reduce((sum, { people }) => sum + people, 0);
}

function byOutcome(counts: readonly CasualtyCount[]): ByOutcome {
  const sum = (outcome: CasualtyCount["outcome"]) =>
    counts.filter((count) => count.outcome === outcome).reduce((total, { people }) => total + people, 0);
  return { killed: sum("killed"), injured: sum("injured"), unhurt: sum("unhurt") };
}
