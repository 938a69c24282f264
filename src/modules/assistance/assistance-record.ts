import type { FactLine } from "../reports/fact-line.ts";
import { nameKey } from "../reports/name-key.ts";
import { centsOf } from "./cents.ts";
import { type MoneyBody, usdCentsOf } from "./money.ts";
import type { sectors } from "./statement.ts";

/** Records of money or goods; figures of two kinds are never added up. */
export const recordKinds = [
  "assistance-request",
  "assistance-pledge",
  "assistance-grant",
  "in-kind-item",
  "spending",
] as const;

export type RecordKind = (typeof recordKinds)[number];

export interface Money {
  readonly cents: number;
  readonly currency: string;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A record of money as the ledger reads it. Keys are compared by `nameKey`; `label` is the key as it was written. */
export interface AssistanceRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly label: string;
  readonly reportId: string;
  readonly donor: string | null;
  readonly pledge: string | null;
  readonly grant: string | null;
  readonly money: Money | null;
  readonly usdCents: number | null;
  readonly sector: (typeof sectors)[number];
  readonly period: Period;
  readonly source: string;
  readonly countsWithin: string | null;
  readonly sameMoneyAs: string | null;
}

interface RecordBody extends MoneyBody {
  readonly key: string;
  readonly donorKey?: string;
  readonly pledgeKey?: string;
  readonly grantKey?: string;
  readonly sector?: AssistanceRecord["sector"];
  readonly period?: Period;
  readonly receivedOn?: string;
  readonly statement: { readonly source: string };
  readonly countsWithin?: string;
  readonly sameMoneyAs?: string;
}

/** The record that a fact of one of the kinds tells. */
export function recordOf(fact: FactLine): AssistanceRecord {
  const body = fact.body as unknown as RecordBody;
  const day = body.receivedOn ?? fact.dateOfInformation;
  return {
    kind: fact.kind as RecordKind,
    key: nameKey(body.key),
    label: body.key,
    reportId: fact.reportId,
    donor: keyOrNull(body.donorKey),
    pledge: keyOrNull(body.pledgeKey),
    grant: keyOrNull(body.grantKey),
    money: moneyOf(body),
    usdCents: usdCentsOf(body),
    sector: body.sector ?? "not-told",
    period: body.period ?? { from: day, to: day },
    source: body.statement.source,
    countsWithin: keyOrNull(body.countsWithin),
    sameMoneyAs: keyOrNull(body.sameMoneyAs),
  };
}

function keyOrNull(key: string | undefined): string | null {
  return key === undefined ? null : nameKey(key);
}

function moneyOf({ amount, currency }: MoneyBody): Money | null {
  const cents = amount === undefined ? null : centsOf(amount);
  return cents === null || currency === undefined ? null : { cents, currency };
}

/** The year a period lies in, or both its years where it lies in several: such money is not shared out among them. */
export function yearsOf({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
