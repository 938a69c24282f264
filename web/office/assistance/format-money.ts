import type { Language } from "../../shared/i18n/language.ts";
import { formatNumber } from "../../shared/numbers.ts";

/** Hundredths as an amount; its cents are written where there are any. */
export function formatMoney(cents: number, language: Language): string {
  return formatNumber(cents / 100, language, cents % 100 === 0 ? 0 : 2);
}
