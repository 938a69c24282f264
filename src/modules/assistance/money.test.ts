import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsOf, decimalOf } from "./cents.ts";
import { type MoneyBody, moneyFindings, usdCentsOf } from "./money.ts";
import { statementFindings } from "./statement.ts";

describe("hundredths", () => {
  test("are exact where floating point is not", () => {
    expect([0.29, 1.1, 10_421_508, 123_456_789_012.34, 0, 1.15].map(centsOf)).toEqual([
      29, 110, 1_042_150_800, 12_345_678_901_234, 0, 115,
    ]);
    expect([0.001, 1.005, 1e-7].map(centsOf)).toEqual([null, null, null]);
  });

  test("come back as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
        expect(centsOf(Number(decimalOf(cents)))).toBe(cents);
      }),
    );
    expect([5, -5, -257_816, 100].map(decimalOf)).toEqual(["0.05", "-0.05", "-2578.16", "1.00"]);
  });
});

/** Norway 2012: NOK 1,500,000 at 5.8181 to the dollar are USD 257,816 (Landmine Monitor). */
const norway: MoneyBody = {
  amount: 1_500_000,
  currency: "NOK",
  usdAmount: 257_816,
  rate: 5.8181,
  rateDirection: "units-per-usd",
  rateDate: "2012-12-31",
  rateSource: "Federal Reserve, yearly average",
};

describe("rates", () => {
  const codes = (of: MoneyBody) => moneyFindings(of).map(({ code, severity }) => `${code} ${severity}`);

  test("that come to the dollars stated say nothing; others say by how much", () => {
    expect(codes(norway)).toEqual([]);
    const [finding] = moneyFindings({ ...norway, usdAmount: 257_861 });
    expect(finding).toMatchObject({ code: "rate-disagrees", severity: "warning" });
    expect(finding?.message).toContain("44.87 more");
    expect(
      codes({
        amount: 10,
        currency: "EUR",
        usdAmount: 10,
        rate: 1.2859,
        rateDirection: "usd-per-unit",
        rateDate: "2012-12-31",
        rateSource: "ECB",
      }),
    ).toEqual(["rate-disagrees warning"]);
  });

  test("of a few digits explain a difference of their rounding, and no more", () => {
    const short: MoneyBody = { ...norway, rate: 5.8 };
    // 5.75 to 5.85 to the dollar: USD 256,410 to 260,870.
    expect(codes({ ...short, usdAmount: 260_800 })).toEqual([]);
    expect(codes({ ...short, usdAmount: 262_000 })).toEqual(["rate-disagrees warning"]);
  });

  test.each<[MoneyBody, string[]]>([
    [{ amount: 5, currency: "XYZ", usdAmount: 5 }, ["currency-unknown error"]],
    [{ amount: 5.001, currency: "USD" }, ["amount-too-fine error"]],
    [{ amount: 5 }, ["money-incomplete error", "no-usd warning"]],
    [{ currency: "USD" }, ["money-incomplete error"]],
    [{ amount: 5, currency: "EUR" }, ["no-usd warning"]],
    [{ amount: 5, currency: "USD" }, []],
    [{ amount: 5, currency: "USD", usdAmount: 6 }, ["rate-disagrees warning"]],
    [
      { amount: 5, currency: "EUR", usdAmount: 6, rate: 1.2, rateDirection: "usd-per-unit" },
      ["rate-without-source warning"],
    ],
    [
      { amount: 5, currency: "EUR", usdAmount: 6, rate: 1.2, rateDate: "2012-01-01", rateSource: "ECB" },
      ["rate-incomplete error"],
    ],
    [{}, []],
  ])("%o: %j", (of, expected) => expect(codes(of)).toEqual(expected));

  test("give dollars where none are stated", () => {
    const { usdAmount: _usdAmount, ...unstated } = norway;
    expect(usdCentsOf(unstated)).toBe(Math.round(150_000_000 / 5.8181));
    expect(usdCentsOf({ amount: 7, currency: "USD" })).toBe(700);
    expect(usdCentsOf({ amount: 7, currency: "AZN" })).toBeNull();
  });
});

describe("statements", () => {
  const body = (more: object) => ({
    key: "NOR-2012",
    period: { from: "2012-01-01", to: "2012-12-31" },
    statement: { scope: "one-contribution" as const },
    ...more,
  });

  test.each<[object, string[]]>([
    [{}, []],
    [{ countsWithin: "nor-2012" }, ["counts-within-itself"]],
    [{ countsWithin: "A", sameMoneyAs: "B" }, ["overlap-told-twice"]],
    // A real notice: "from 15 December 2022 to 4 February 2022".
    [{ period: { from: "2022-12-15", to: "2022-02-04" } }, ["period-ends-before-it-begins"]],
    [{ statement: { scope: "several-years-total" } }, ["scope-disagrees-with-period"]],
    [
      { statement: { scope: "year-total" }, period: { from: "2008-01-01", to: "2012-12-31" } },
      ["scope-disagrees-with-period"],
    ],
    [{ statement: { scope: "several-years-total" }, period: { from: "2008-01-01", to: "2012-12-31" } }, []],
  ])("%o: %j", (more, expected) => {
    expect(statementFindings(body(more)).map(({ code }) => code)).toEqual(expected);
  });
});
