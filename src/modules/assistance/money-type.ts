import Type from "typebox";
import { nameKey } from "../reports/name-key.ts";
import type { Effect, Labels, Section } from "../reports/report-type.ts";
import {
  donorKeyLabels,
  keyLabels,
  moneyLabels,
  periodLabels,
  remarksLabels,
  sectorLabels,
  statementLabels,
} from "./assistance-labels.ts";
import { maybeMoneyFields, moneyFields } from "./money.ts";
import { period, recordKey, sectors, statementFields } from "./statement.ts";

const sector = Type.Optional(Type.Enum([...sectors]));
const remarks = Type.Optional(Type.String({ multiline: true }));

/** What every record of a sum of money says, after its key. */
export const sumFields = { ...moneyFields, sector, period, ...statementFields, remarks } as const;
/** The same of goods: their worth may be unknown, and they come on a day. */
export const goodsFields = { ...maybeMoneyFields, sector, ...statementFields, remarks } as const;
export const keyField = { key: recordKey } as const;
export const otherKey = Type.Optional(recordKey);

export const sumLabels: Readonly<Record<string, Labels>> = {
  ...keyLabels,
  ...donorKeyLabels,
  ...moneyLabels,
  ...sectorLabels,
  ...periodLabels,
  ...statementLabels,
  ...remarksLabels,
};

export const moneySection: Section = {
  title: { en: "Money", az: "Vəsait", ru: "Деньги" },
  fields: ["amount", "currency", "usdAmount", "rate", "rateDirection", "rateDate", "rateSource"],
};

export const statementSection: Section = {
  title: { en: "Where the figure comes from", az: "Rəqəmin mənbəyi", ru: "Откуда сумма" },
  fields: ["statement", "countsWithin", "sameMoneyAs", "remarks"],
};

/** The fact that a record of assistance is: one key in two spellings is one record. */
export function recordFact(kind: string, body: { readonly key: string }): readonly Effect[] {
  const fact = { kind, key: nameKey(body.key), hazardCode: null, location: null, body: { ...body } };
  return [{ kind: "fact", fact }];
}
