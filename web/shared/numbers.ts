import type { Language } from "./i18n/language.ts";

/** Thin space between thousands, in every language: what the field's ledgers use. Numbers stand in nowrap boxes. */
const thousands = "\u2009";
const decimalMarks: Readonly<Record<Language, string>> = { en: ".", az: ",", ru: "," };

/** A number with thin spaces between thousands and a true minus. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${decimalMarks[language]}${fraction}`;
  const isZero = Number(value.toFixed(decimals)) === 0;
  return value < 0 && !isZero ? `\u2212${digits}` : digits;
}

export type AreaUnit = "m2" | "ha" | "km2";

const squareMetresIn: Readonly<Record<AreaUnit, number>> = { m2: 1, ha: 1e4, km2: 1e6 };
const decimalsIn: Readonly<Record<AreaUnit, number>> = { m2: 0, ha: 1, km2: 2 };

/** Hectares below 100 km², square kilometres from there on (shared/look.md); figures side by side share one unit. */
export function unitFor(largestSquareMetres: number): AreaUnit {
  return Math.abs(largestSquareMetres) < 100e6 ? "ha" : "km2";
}

/**
 * An area as a bare number in a unit; the unit is written beside it. Ground too small for the unit's decimals is "<0.1",
 * never a zero that lies; less than half a square metre is the ledger's own rounding and nothing.
 */
export function formatArea(squareMetres: number, unit: AreaUnit, language: Language): string {
  const value = squareMetres / squareMetresIn[unit];
  const decimals = decimalsIn[unit];
  const least = 10 ** -decimals;
  const isHidden = Math.abs(squareMetres) >= 0.5 && Math.abs(value) < least / 2;
  return isHidden ? `<${formatNumber(least, language, decimals)}` : formatNumber(value, language, decimals);
}
