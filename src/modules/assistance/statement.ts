import Type from "typebox";
import type { Finding } from "../reports/finding.ts";
import { nameKey } from "../reports/name-key.ts";
import { isoDate } from "../reports/report.ts";

/** The programme's own name of a record of money, by which others point to it. */
export const recordKey = Type.String({
  minLength: 1,
  maxLength: 80,
  pattern: "^\\S(.*\\S)?$",
  description: "a key of at most 80 characters, on one line and without spaces around it",
});

/** What money is for, as donors and Landmine Monitor tell it apart. */
export const sectors = [
  "survey-and-clearance",
  "risk-education",
  "victim-assistance",
  "advocacy",
  "stockpile-destruction",
  "capacity",
  "various",
  "not-told",
] as const;

/** What a published figure covers. */
export const statementScopes = ["one-contribution", "year-total", "several-years-total"] as const;

/** From one day to another, both included. */
export const period = Type.Object({ from: isoDate, to: isoDate }, { additionalProperties: false });

/**
 * From which published statement a figure comes, and how it overlaps with others. Money must never be counted twice:
 * `countsWithin` names the record whose sum holds this one already, `sameMoneyAs` the record that tells the same money
 * by another statement (a donor's figure and the recipient's own).
 */
export const statementFields = {
  statement: Type.Object(
    {
      source: Type.String({ minLength: 1, maxLength: 300 }),
      date: isoDate,
      scope: Type.Enum([...statementScopes]),
    },
    { additionalProperties: false },
  ),
  countsWithin: Type.Optional(recordKey),
  sameMoneyAs: Type.Optional(recordKey),
} as const;

interface StatedBody {
  readonly key: string;
  readonly period?: Type.Static<typeof period>;
  readonly statement: { readonly scope: (typeof statementScopes)[number] };
  readonly countsWithin?: string;
  readonly sameMoneyAs?: string;
}

/** What contradicts itself in where a figure comes from and what it covers. */
export function statementFindings(body: StatedBody): Finding[] {
  const findings: Finding[] = [];
  for (const name of ["countsWithin", "sameMoneyAs"] as const) {
    const other = body[name];
    if (other === undefined || nameKey(other) !== nameKey(body.key)) continue;
    const message = `The record ${body.key} points to itself. Name the other record, or leave the field out.`;
    findings.push({ code: "counts-within-itself", severity: "error", message, path: `/${name}` });
  }
  if (body.countsWithin !== undefined && body.sameMoneyAs !== undefined) {
    const message = "A figure is part of another or tells the same money, not both. Leave one of the two out.";
    findings.push({ code: "overlap-told-twice", severity: "error", message, path: "/sameMoneyAs" });
  }
  return body.period === undefined ? findings : [...findings, ...periodFindings(body.period, body.statement.scope)];
}

function periodFindings({ from, to }: Type.Static<typeof period>, scope: string): Finding[] {
  if (from > to) {
    const message = `The period ends on ${to}, before it begins on ${from}. Correct one of the two days.`;
    return [{ code: "period-ends-before-it-begins", severity: "error", message, path: "/period" }];
  }
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const isOfYears = scope === "several-years-total";
  if (scope === "one-contribution" || (isOfYears ? years > 1 : years === 1)) return [];
  const message = `The figure is called ${scope}, and its period from ${from} to ${to} touches ${years === 1 ? "one year" : `${years} years`}. Correct one of the two.`;
  return [{ code: "scope-disagrees-with-period", severity: "warning", message, path: "/statement/scope" }];
}
