import type { CountedLine } from "./counted-lines.ts";

/** A sum of counted lines: in US dollars, and in each currency as it was given. All in hundredths. */
export interface MoneySum {
  readonly usdCents: number;
  readonly byCurrency: Readonly<Record<string, number>>;
  /** Keys of lines that have no amount in US dollars: the sum is at least so much. */
  readonly withoutUsd: readonly string[];
  readonly reportIds: readonly string[];
}

export function sumOf(lines: readonly CountedLine[]): MoneySum {
  const byCurrency: Record<string, number> = {};
  let usdCents = 0;
  for (const { money, usdCents: usd } of lines) {
    if (money !== null) byCurrency[money.currency] = (byCurrency[money.currency] ?? 0) + money.cents;
    usdCents += usd ?? 0;
  }
  return {
    usdCents,
    byCurrency,
    withoutUsd: lines.filter((line) => line.usdCents === null).map(({ record }) => record.label),
    reportIds: lines.map(({ record }) => record.reportId),
  };
}

/** Sums of lines that are all different, as one. */
export function addedUp(sums: readonly MoneySum[]): MoneySum {
  const byCurrency: Record<string, number> = {};
  for (const [currency, cents] of sums.flatMap((sum) => Object.entries(sum.byCurrency))) {
    byCurrency[currency] = (byCurrency[currency] ?? 0) + cents;
  }
  return {
    usdCents: sums.reduce((total, sum) => total + sum.usdCents, 0),
    byCurrency,
    withoutUsd: sums.flatMap(({ withoutUsd }) => withoutUsd),
    reportIds: sums.flatMap(({ reportIds }) => reportIds),
  };
}
