import type { Language } from "./i18n/language.ts";

/** Days as the tiles count them: whole days since 1970-01-01. Dates travel as YYYY-MM-DD. */
const millisecondsPerDay = 86_400_000;

/** Written here, not asked of Intl: Chromium carries no Azerbaijani dates and would write "2019 M06 1". */
const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: words("January February March April May June July August September October November December"),
  az: words("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"),
  ru: words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
};

function words(text: string): readonly string[] {
  return text.split(" ");
}

export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / millisecondsPerDay);
}

export function dateOfDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

export function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && Number.isFinite(Date.parse(value));
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The same day of the month, some months on; the last day where that month is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * millisecondsPerDay);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return Math.floor(date.getTime() / millisecondsPerDay);
}

/** "31 May 2021" in the reader's language, for prose; tables keep the ISO date. */
export function dateInWords(date: string, language: Language): string {
  const [year = "", month = "", day = ""] = date.slice(0, 10).split("-");
  return `${Number(day)} ${monthNames[language][Number(month) - 1] ?? month} ${year}`;
}

/** "May" for an axis. */
export function monthInShort(month: number, language: Language): string {
  return (monthNames[language][month] ?? "").slice(0, 3);
}

/** "2021-06-11 09:12" of an ISO instant, UTC. */
export function instantInTable(instant: string): string {
  return instant.slice(0, 16).replace("T", "\u00a0");
}
