import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssistanceRecord } from "./assistance-record.ts";
import { type Counted, countedLines } from "./counted-lines.ts";
import { sumOf } from "./money-sum.ts";

function grant(key: string, more: Partial<AssistanceRecord> = {}): AssistanceRecord {
  return {
    kind: "assistance-grant",
    key,
    label: key,
    reportId: `report of ${key}`,
    donor: null,
    pledge: null,
    grant: null,
    money: null,
    usdCents: null,
    sector: "various",
    period: { from: "2012-01-01", to: "2012-12-31" },
    source: "a statement",
    countsWithin: null,
    sameMoneyAs: null,
    ...more,
  };
}

const usd = (cents: number) => ({ money: { cents, currency: "USD" }, usdCents: cents });
const said = ({ lines, leftOut, findings }: Counted) => ({
  lines: lines.map(({ record, usdCents, isRest }) => [record.key, usdCents, isRest]),
  leftOut: leftOut.map(({ record, why }) => [record.key, why]),
  findings: findings.map(({ code }) => code),
});

describe("overlapping statements", () => {
  test("a total counts only what its parts leave", () => {
    const records = [grant("whole", usd(100)), grant("a", { ...usd(30), countsWithin: "whole" })];
    expect(said(countedLines(records))).toEqual({
      lines: [
        ["whole", 70, true],
        ["a", 30, false],
      ],
      leftOut: [],
      findings: [],
    });
  });

  test("a total whose parts say it all is left out, one that they exceed too, with the difference", () => {
    const parts = [
      grant("a", { ...usd(30), countsWithin: "whole" }),
      grant("b", { ...usd(70), countsWithin: "whole" }),
    ];
    expect(said(countedLines([grant("whole", usd(100)), ...parts]))).toMatchObject({
      leftOut: [["whole", "told-by-parts"]],
      findings: [],
    });
    const less = countedLines([grant("whole", usd(90)), ...parts]);
    expect(said(less)).toMatchObject({
      leftOut: [["whole", "told-by-parts"]],
      findings: ["assistance-parts-exceed-whole"],
    });
    expect(less.findings[0]?.message).toContain("USD 0.10 more");
    expect(sumOf(less.lines).usdCents).toBe(100);
  });

  test("the donor's and the recipient's figure of the same money are one, and their difference is told", () => {
    const records = [grant("donor", usd(100)), grant("recipient", { ...usd(95), sameMoneyAs: "donor" })];
    const counted = countedLines(records);
    expect(said(counted)).toEqual({
      lines: [["donor", 100, false]],
      leftOut: [["recipient", "same-money"]],
      findings: ["assistance-figures-differ"],
    });
    expect(counted.findings[0]?.message).toContain("USD 0.05 less");
  });

  test("a part of a figure that tells the same money is a part of the other", () => {
    const records = [
      grant("donor", usd(100)),
      grant("recipient", { ...usd(100), sameMoneyAs: "donor" }),
      grant("part", { ...usd(40), countsWithin: "recipient" }),
    ];
    expect(said(countedLines(records)).lines).toEqual([
      ["donor", 60, true],
      ["part", 40, false],
    ]);
  });

  test("without a currency in common the whole is counted and its parts are not", () => {
    const nok = { money: { cents: 500, currency: "NOK" } };
    const records = [
      grant("whole", usd(100)),
      grant("part", { ...nok, countsWithin: "whole" }),
      grant("inner", { ...nok, countsWithin: "part" }),
    ];
    expect(said(countedLines(records))).toEqual({
      lines: [["whole", 100, false]],
      leftOut: [
        ["part", "part-of-whole"],
        ["inner", "part-of-whole"],
      ],
      findings: ["assistance-parts-not-comparable"],
    });
  });

  test("what goes round in a circle is not counted, and said", () => {
    const records = [
      grant("a", { ...usd(1), countsWithin: "b" }),
      grant("b", { ...usd(2), sameMoneyAs: "a" }),
      grant("c", usd(4)),
    ];
    expect(said(countedLines(records))).toMatchObject({
      lines: [["c", 4, false]],
      leftOut: [
        ["a", "in-a-circle"],
        ["b", "in-a-circle"],
      ],
    });
  });

  test("a record that points at nothing known is counted, and said", () => {
    expect(said(countedLines([grant("a", { ...usd(1), countsWithin: "nobody" })]))).toEqual({
      lines: [["a", 1, false]],
      leftOut: [],
      findings: ["assistance-reference-unknown"],
    });
  });
});

/** Any forest of up to nine records: each may be part of an earlier one, or tell its money again. */
const forest = fc
  .array(
    fc.record({
      cents: fc.integer({ min: 0, max: 1000 }),
      points: fc.constantFrom("nowhere", "within", "same"),
      at: fc.nat(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ cents, points, at }, i) => {
      const other = i === 0 || points === "nowhere" ? null : `k${at % i}`;
      const pointer = points === "within" ? { countsWithin: other } : { sameMoneyAs: other };
      return grant(`k${i}`, { ...usd(cents), ...pointer });
    }),
  );

describe("any set of records", () => {
  /** What a tree of records comes to, told once more and slower: a whole is its amount, or its parts where those are more. */
  function worth(record: AssistanceRecord, all: readonly AssistanceRecord[]): number {
    const canonical = (key: string): string => {
      const twin = all.find((one) => one.key === key)?.sameMoneyAs;
      return twin == null ? key : canonical(twin);
    };
    const parts = all.filter((one) => one.countsWithin !== null && canonical(one.countsWithin) === record.key);
    const amounts = parts.reduce((sum, part) => sum + (part.usdCents ?? 0), 0);
    const inner = parts.reduce((sum, part) => sum + worth(part, all), 0);
    return inner + Math.max(0, (record.usdCents ?? 0) - amounts);
  }

  test("comes to what its roots come to, no cent twice, and everything is counted or named", () => {
    fc.assert(
      fc.property(forest, (records) => {
        const { lines, leftOut } = countedLines(records);
        const roots = records.filter((one) => one.countsWithin === null && one.sameMoneyAs === null);
        const expected = roots.reduce((sum, root) => sum + worth(root, records), 0);
        expect(sumOf(lines).usdCents).toBe(expected);
        const named = [...lines, ...leftOut].map(({ record }) => record.key).sort();
        expect(named).toEqual(records.map(({ key }) => key).sort());
        expect(lines.every(({ usdCents }) => usdCents !== null && usdCents >= 0)).toBe(true);
      }),
    );
  });

  test("is counted alike in whatever order it comes", () => {
    fc.assert(
      fc.property(forest, fc.nat(), (records, seed) => {
        const turned = records.map((_, i) => records[(i + seed) % records.length]).filter((one) => one !== undefined);
        expect(countedLines(turned)).toEqual(countedLines(records));
      }),
    );
  });
});
