import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { isoDate } from "../reports/report.ts";
import { centsOf } from "./cents.ts";
import { isCurrency } from "./currencies.ts";

/** Far above any budget, and small enough that its cents are exact in floating point. */
const mostMoney = 1_000_000_000_000;
const money = Type.Number({ minimum: 0, maximum: mostMoney });
const currency = Type.String({ pattern: "^[A-Z]{3}$", description: "three capitals of ISO 4217, such as EUR" });

/** How a rate is written: central banks give some currencies one way and some the other. */
export const rateDirections = ["usd-per-unit", "units-per-usd"] as const;

const usdFields = {
  usdAmount: Type.Optional(money),
  rate: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 10_000_000 })),
  rateDirection: Type.Optional(Type.Enum([...rateDirections])),
  rateDate: Type.Optional(isoDate),
  rateSource: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
} as const;

/** An amount in the currency it was given in, what it is in US dollars, and by which rate, of which day, from whom. */
export const moneyFields = { amount: money, currency, ...usdFields } as const;
/** The same for goods whose worth may be unknown. */
export const maybeMoneyFields = {
  amount: Type.Optional(money),
  currency: Type.Optional(currency),
  ...usdFields,
} as const;

const body = Type.Object(maybeMoneyFields);
export type MoneyBody = Type.Static<typeof body>;

/** Hundredths of US dollars that an amount is: as stated, or by its rate; null where neither says. */
export function usdCentsOf(of: MoneyBody): number | null {
  if (of.usdAmount !== undefined) return centsOf(of.usdAmount);
  const cents = of.amount === undefined ? null : centsOf(of.amount);
  const factor = usdPerUnit(of);
  return cents === null || factor === null ? null : Math.round(cents * factor);
}

function usdPerUnit({ currency: code, rate, rateDirection }: MoneyBody): number | null {
  if (code === "USD") return 1;
  if (rate === undefined || rateDirection === undefined) return null;
  return rateDirection === "usd-per-unit" ? rate : 1 / rate;
}

/** What is wrong or missing in an amount of money. */
export function moneyFindings(of: MoneyBody): Finding[] {
  return [...amountFindings(of), ...rateFindings(of), ...conversionFindings(of)];
}

function amountFindings({ amount, currency: code, usdAmount }: MoneyBody): Finding[] {
  const findings: Finding[] = [];
  for (const [path, value] of [
    ["/amount", amount],
    ["/usdAmount", usdAmount],
  ] as const) {
    if (value === undefined || centsOf(value) !== null) continue;
    const message = `${value} is finer than a hundredth. Give the amount to two decimals.`;
    findings.push({ code: "amount-too-fine", severity: "error", message, path });
  }
  if (code !== undefined && !isCurrency(code)) {
    const message = `${code} is no currency of ISO 4217. Give its three letters, such as EUR or NOK.`;
    findings.push({ code: "currency-unknown", severity: "error", message, path: "/currency" });
  }
  if ((amount === undefined) !== (code === undefined)) {
    const message =
      amount === undefined
        ? "A currency stands here without an amount."
        : "An amount stands here without its currency.";
    const path = amount === undefined ? "/amount" : "/currency";
    findings.push({ code: "money-incomplete", severity: "error", message: `${message} Give both or neither.`, path });
  }
  return findings;
}

function rateFindings(of: MoneyBody): Finding[] {
  const { amount, currency: code, usdAmount, rate, rateDirection, rateDate, rateSource } = of;
  const findings: Finding[] = [];
  if ((rate === undefined) !== (rateDirection === undefined)) {
    const message = "A rate needs to say which way it is: US dollars for one unit, or units for one US dollar.";
    findings.push({ code: "rate-incomplete", severity: "error", message, path: "/rateDirection" });
  }
  if (rate !== undefined && (rateDate === undefined || rateSource === undefined)) {
    const message = "The rate has no day or no source. Give both, so that others come to the same dollars.";
    findings.push({ code: "rate-without-source", severity: "warning", message, path: "/rateSource" });
  }
  if (amount !== undefined && code !== "USD" && usdAmount === undefined && usdPerUnit(of) === null) {
    const message = `There is no rate and no amount in US dollars: ${code ?? "the amount"} stays out of every sum in US dollars.`;
    findings.push({ code: "no-usd", severity: "warning", message, path: "/usdAmount" });
  }
  return findings;
}

/** Whether amount and rate come to the dollars stated, within what the rounding of rate and statement explains. */
function conversionFindings(of: MoneyBody): Finding[] {
  const { amount, usdAmount, currency: code, rate } = of;
  const factor = usdPerUnit(of);
  if (amount === undefined || usdAmount === undefined || factor === null) return [];
  const computed = amount * factor;
  const rounded = Number.isInteger(usdAmount) ? 0.5 : 0.005;
  const tolerance = code === "USD" ? 0 : rounded + computed * relativeRounding(rate ?? 1);
  const difference = usdAmount - computed;
  if (Math.abs(difference) <= tolerance) return [];
  const [more, by] = [difference > 0 ? "more" : "less", Math.abs(difference).toFixed(2)];
  const message = `${amount} ${code} at this rate are USD ${computed.toFixed(2)}; USD ${usdAmount} are stated, ${by} ${more}. Correct the rate, the amount or the dollars.`;
  return [{ code: "rate-disagrees", severity: "warning", message, path: "/usdAmount" }];
}

/** Half a unit of the last digit of a rate, as a share of the rate: 5.8181 may be anything up to 5.81815. */
function relativeRounding(rate: number): number {
  const decimals = /\.(\d+)$/.exec(String(rate))?.[1]?.length ?? 0;
  return (0.5 * 10 ** -decimals) / rate;
}
