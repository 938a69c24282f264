import type { Made } from "./made.ts";

/** Spaces that people and programs put between thousands. */
const spaces = /[\s\u00a0\u2009\u202f'’]/g;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * A number as it is typed in three languages: `1 234,5`, `1234.5`, `1.234,5`. What two people would read as two numbers
 * (`1,234`) is refused, and so is a number with another unit than the column's.
 */
export function numberIn(value: unknown, unit: string | null): Made {
  if (typeof value === "number") return Number.isFinite(value) ? { value } : { fault: "is no number" };
  if (typeof value !== "string") return { fault: `is ${shown(value)}; it must be a number` };
  const { text, rest } = withoutUnit(value.normalize("NFKC").trim());
  if (rest !== "" && !isUnit(rest, unit)) {
    const asked = unit === null ? "a number without a unit" : `a number of ${unit}`;
    return { fault: `is ${JSON.stringify(value.trim())}; it must be ${asked}: nothing is converted here` };
  }
  const digits = text.replace(spaces, "").replace("−", "-");
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(digits)) {
    const all = digits.replaceAll(",", "");
    const part = digits.replace(",", ".");
    return { fault: `is ${JSON.stringify(text)}, which may be ${all} or ${part}; write it without a comma` };
  }
  const read = pointed(digits);
  return plain.test(read)
    ? { value: Number(read) }
    : { fault: `is ${JSON.stringify(value.trim())}; it must be a number` };
}

/** The decimal sign is the last of the two; the other stands between thousands. */
function pointed(digits: string): string {
  const [comma, point] = [digits.lastIndexOf(","), digits.lastIndexOf(".")];
  if (comma < 0) return digits;
  if (point < 0) return digits.replace(",", ".");
  return comma > point
    ? isGrouped(digits.slice(0, comma), ".")
      ? digits.replaceAll(".", "").replace(",", ".")
      : digits
    : isGrouped(digits.slice(0, point), ",")
      ? digits.replaceAll(",", "")
      : digits;
}

function isGrouped(whole: string, sign: "." | ","): boolean {
  const [first = "", ...groups] = whole.replace(/^[+-]/, "").split(sign);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function withoutUnit(text: string): { readonly text: string; readonly rest: string } {
  const found = /^([+\-−]?[\d.,\s'’\u00a0\u2009\u202f]*\d(?:[eE][+-]?\d{1,3})?\.?)\s*(\D.*)?$/su.exec(text);
  return found === null ? { text, rest: "" } : { text: found[1] ?? "", rest: (found[2] ?? "").trim() };
}

/** The unit itself, in its letters of the three languages. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  cm: ["cm", "sm", "см"],
  m: ["m", "м"],
  "m²": ["m2", "м2", "kv.m", "kv. m", "кв.м", "кв. м", "sq m", "sqm"],
  m2: ["m2", "м2", "kv.m", "kv. m", "кв.м", "кв. м", "sq m", "sqm"],
  km: ["km", "км"],
  h: ["h", "hours", "saat", "ч", "час"],
  "%": ["%"],
};

function isUnit(rest: string, unit: string | null): boolean {
  if (unit === null) return false;
  const said = rest.toLowerCase().replace(/\.$/, "");
  return said === unit.normalize("NFKC").toLowerCase() || (spellings[unit] ?? []).includes(said);
}

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const pointedDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const slashedDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A day: of the spreadsheet's own, ISO 8601, or day.month.year. Which of `03/04` is the month nobody can know. */
export function dayIn(value: unknown): Made {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { fault: "is no day" } : { value: isoOf(value) };
  if (typeof value === "number") {
    return { fault: `is the number ${value}; format the cell as a day, or write it as 2026-03-15` };
  }
  const text = typeof value === "string" ? value.trim() : shown(value);
  const iso = isoDay.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3], text);
  const pointedText = pointedDay.exec(text);
  if (pointedText) return dayOf(pointedText[3], pointedText[2], pointedText[1], text);
  const slashed = slashedDay.exec(text);
  if (slashed) {
    return { fault: `is ${JSON.stringify(text)}: day first or month first? Write it as 2026-03-15 or 15.03.2026` };
  }
  return { fault: `is ${JSON.stringify(text)}; it must be a day, as 2026-03-15 or 15.03.2026` };
}

function dayOf(year = "", month = "", day = "", text: string): Made {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? { value: isoOf(date) } : { fault: `is ${JSON.stringify(text)}, a day that does not exist` };
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
