const centsInUnit = 100;

/**
 * An amount of money in hundredths, exactly; null where it is finer than that. Read off its shortest decimal form, as
 * 0.29 × 100 is 28.999… in floating point, and sums of money must add up to the cent.
 */
export function centsOf(amount: number): number | null {
  const written = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount));
  if (written === null) return null;
  const [, whole = "0", fraction = ""] = written;
  return Number(whole) * centsInUnit + Number(fraction.padEnd(2, "0"));
}

/** Hundredths as a decimal number for a table file: 257816 → "2578.16". */
export function decimalOf(cents: number): string {
  const [sign, digits] = [cents < 0 ? "-" : "", String(Math.abs(cents)).padStart(3, "0")];
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
