import fc from "fast-check";
import { expect, test } from "vitest";
import { ageGroupOf, ageGroups, casualtyFindings, casualtyOutcomes, casualtySexes } from "./casualty.ts";
import { type CasualtyCount, casualtySummary } from "./casualty-summary.ts";

const count: fc.Arbitrary<CasualtyCount> = fc.record({
  year: fc.integer({ min: 2019, max: 2026 }),
  outcome: fc.constantFrom(...casualtyOutcomes),
  sex: fc.constantFrom(...casualtySexes),
  ageGroup: fc.constantFrom(...ageGroups),
  people: fc.integer({ min: 1, max: 40 }),
  forPartners: fc.boolean(),
});

interface ByOutcome {
  readonly killed: number;
  readonly injured: number;
  readonly unhurt: number;
}

const added = (rows: readonly ByOutcome[]): ByOutcome => ({
  killed: rows.reduce((sum, { killed }) => sum + killed, 0),
  injured: rows.reduce((sum, { injured }) => sum + injured, 0),
  unhurt: rows.reduce((sum, { unhurt }) => sum + unhurt, 0),
});

test("every table of a summary adds up to its total, and the total to everybody", () => {
  fc.assert(
    fc.property(fc.array(count, { maxLength: 60 }), (counts) => {
      const { total, byYear, bySex, byAgeGroup } = casualtySummary(counts, true);
      expect(added(byYear)).toEqual(total);
      expect(added(bySex ?? [])).toEqual(total);
      expect(added(byAgeGroup ?? [])).toEqual(total);
      const people = counts.reduce((sum, one) => sum + one.people, 0);
      expect(total.killed + total.injured + total.unhurt).toBe(people);
    }),
  );
});

test("what partners get adds up too, and tells nothing of those who did not consent", () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 60 }), (counts) => {
      const { total, byYear, bySex, byAgeGroup, withheld } = casualtySummary(counts, false);
      expect(added(byYear)).toEqual(total);
      const silent = counts.filter(({ forPartners }) => !forPartners);
      const people = silent.reduce((sum, one) => sum + one.people, 0);
      for (const rows of [bySex, byAgeGroup]) {
        if (rows === null) continue;
        expect(added(rows)).toEqual(total);
        const kept = added(rows.slice(-1));
        expect(kept.killed + kept.injured + kept.unhurt).toBe(people);
      }
      // With nobody's consent there is nothing to break down.
      if (silent.length === counts.length) expect(withheld).toContain("bySex");
    }),
  );
});

test.each([
  [1, ["bySex", "byAgeGroup", "crossed"]],
  [4, ["bySex", "byAgeGroup", "crossed"]],
  [5, ["crossed"]],
])("of %i people partners do not get %j", (people, withheld) => {
  const one = { year: 2025, outcome: "injured", sex: "female", ageGroup: "child", people, forPartners: true } as const;
  const summary = casualtySummary([one], false);
  expect(summary.withheld).toEqual(withheld);
  expect(
    Object.entries(summary)
      .filter(([, value]) => value === null)
      .map(([name]) => name),
  ).toEqual(withheld);
  expect(casualtySummary([one], true).withheld).toEqual([]);
});

test("a child is under 18, whatever is written beside the years", () => {
  expect([0, 17, 18, 120].map((ageYears) => ageGroupOf({ ageYears }))).toEqual(["child", "child", "adult", "adult"]);
  expect(ageGroupOf({ ageGroup: "adult" })).toBe("adult");
  expect(ageGroupOf({})).toBe("unknown");
});

test("facts that agree find nothing", () => {
  expect(
    casualtyFindings([
      { outcome: "injured", sex: "male", ageYears: 40, ageGroup: "adult", wounds: ["legs"], losses: ["leg"] },
      { outcome: "unhurt", sex: "female", ageGroup: "child", wounds: [] },
      { outcome: "killed", sex: "unknown" },
    ]),
  ).toEqual([]);
});
