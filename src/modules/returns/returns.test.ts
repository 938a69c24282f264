import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactLine } from "../reports/fact-line.ts";
import type { ReturnBody } from "./return-body.ts";
import { returnFindings } from "./return-findings.ts";
import { returnReport } from "./return-report.ts";
import { returnTotals } from "./return-totals.ts";

describe("one report", () => {
  const found = (more: Partial<ReturnBody>) =>
    returnFindings({ settlement: "Ağalı", ...more }).map(({ code, severity }) => [code, severity]);

  test.each<[Partial<ReturnBody>, [string, string][]]>([
    [{ returnedFamilies: 6206, returnedPeople: 24_729, livingPeople: 43_144 }, []],
    [{ returnedFamilies: 9, returnedPeople: 8 }, [["more-families-than-people", "error"]]],
    [{ registeredPeople: 100, returnedPeople: 101 }, [["more-returned-than-registered", "warning"]]],
    [{ returnedPeople: 5, returnedPeopleSinceLast: 6 }, [["more-since-last-than-in-all", "error"]]],
    [{ returnedPeople: 5, livingPeople: 4 }, [["fewer-living-than-returned", "warning"]]],
    [{ livingPeople: 10, livingWorkers: 9, livingStudents: 2 }, [["living-total-disagrees", "error"]]],
    [{ homes: { total: 10, habitable: 4, damaged: 3, destroyed: 3 } }, []],
    [{ homes: { total: 10, habitable: 8, damaged: 3 } }, [["homes-disagree", "error"]]],
    [{ homes: { total: 10, habitable: 4 } }, [["homes-disagree", "warning"]]],
  ])("%o", (more, expected) => expect(found(more)).toEqual(expected));

  test("spells one settlement in one way, whatever keyboard it came from", () => {
    const keyOf = (settlement: string) => {
      const [effect] = returnReport.verb({ body: { settlement } } as Parameters<typeof returnReport.verb>[0]);
      return effect?.kind === "fact" ? effect.fact.key : null;
    };
    expect(keyOf("Zəngilan  Ağalı")).toBe(keyOf("ZƏNGILAN AĞALI"));
  });
});

const fact = (settlement: string, day: number, body: Partial<ReturnBody>, id = "1"): FactLine => ({
  kind: "return",
  key: settlement,
  hazardCode: null,
  location: null,
  body: { settlement, ...body },
  dateOfInformation: `2025-01-${String(day).padStart(2, "0")}`,
  reportId: `${settlement}-${day}-${id}`,
  reportType: "return-report",
  reportedBy: { name: "Leyla", organisation: "Authority" },
});

describe("all reports", () => {
  test("the latest of each settlement counts, and what it leaves out is not nought", () => {
    const { settlements, totals, findings } = returnTotals([
      fact("B", 3, { returnedPeople: 50, livingPeople: 60 }),
      fact("A", 2, { returnedPeople: 10 }),
      fact("A", 1, { returnedPeople: 4, livingPeople: 9 }),
    ]);
    expect(settlements.map(({ settlement, dateOfInformation }) => [settlement, dateOfInformation])).toEqual([
      ["A", "2025-01-02"],
      ["B", "2025-01-03"],
    ]);
    expect(totals.returnedPeople).toEqual({ people: 60, silentSettlements: 0 });
    expect(totals.livingPeople).toEqual({ people: 60, silentSettlements: 1 });
    expect(findings).toEqual([]);
  });

  test("who has returned in all does not become fewer without a word", () => {
    const { findings } = returnTotals([
      fact("A", 1, { returnedPeople: 40, returnedFamilies: 10 }),
      fact("A", 2, { returnedPeople: 38, returnedFamilies: 10 }),
    ]);
    expect(findings).toMatchObject([{ code: "return-falls", recordIds: ["A-1-1", "A-2-1"] }]);
    expect(findings[0]?.message).toContain("2 fewer");
  });

  test("totals are the sum of the settlements, in whatever order the reports came", () => {
    const line = fc.record({
      settlement: fc.constantFrom("A", "B", "C"),
      day: fc.integer({ min: 1, max: 28 }),
      returnedPeople: fc.integer({ min: 0, max: 1000 }),
    });
    const distinctDays = fc.uniqueArray(line, {
      selector: ({ settlement, day }) => `${settlement}${day}`,
      maxLength: 20,
    });
    fc.assert(
      fc.property(distinctDays, (lines) => {
        const facts = lines.map(({ settlement, day, returnedPeople }) => fact(settlement, day, { returnedPeople }));
        const forward = returnTotals(facts);
        expect(returnTotals([...facts].reverse())).toEqual(forward);
        const sum = forward.settlements.reduce((all, { body }) => all + (body.returnedPeople ?? 0), 0);
        expect(forward.totals.returnedPeople.people).toBe(sum);
        for (const { settlement, dateOfInformation } of forward.settlements) {
          const days = facts.filter(({ key }) => key === settlement).map((one) => one.dateOfInformation);
          expect(dateOfInformation).toBe(days.sort().at(-1));
        }
      }),
    );
  });
});
