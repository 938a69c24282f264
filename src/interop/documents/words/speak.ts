import type { Language } from "../../../modules/reports/report-type.ts";
import { azerbaijani } from "./azerbaijani.ts";
import type { DocumentWords } from "./document-words.ts";
import { english } from "./english.ts";
import { russian } from "./russian.ts";

const words: Readonly<Record<Language, DocumentWords>> = { en: english, az: azerbaijani, ru: russian };

/** One language's words, numbers and dates. */
export interface Speaker {
  readonly language: Language;
  readonly words: DocumentWords;
  /** A sentence with its places filled. A place without a value is a bug, and thrown. */
  say(key: keyof DocumentWords, values?: Readonly<Record<string, string | number>>): string;
  /** Thin spaces between thousands; the comma or point of the language. */
  number(value: number, decimals?: number): string;
  squareMetres(value: number): string;
  hectares(value: number): string;
  metres(value: number): string;
  /** 14 May 2025, from 2025-05-14. */
  date(day: string): string;
}

export function speak(language: Language): Speaker {
  const own = words[language];
  const number = (value: number, decimals = 0) => numberIn(language, value, decimals);
  const dates = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return {
    language,
    words: own,
    say: (key, values = {}) => filled(own[key], values),
    number,
    squareMetres: (value) => `${number(value)} ${own.metre}²`,
    hectares: (value) => `${number(value / 10_000, 2)} ${language === "ru" ? "га" : "ha"}`,
    metres: (value) =>
      value < 1000
        ? `${number(value)} ${own.metre}`
        : `${number(value / 1000, value % 1000 === 0 ? 0 : 1)} ${language === "ru" ? "км" : "km"}`,
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
  };
}

function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${sentence}"`);
    return String(value);
  });
}

function numberIn(language: Language, value: number, decimals: number): string {
  const [whole = "", part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u2009");
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "−" : "";
  return sign + grouped + (part === undefined ? "" : `${language === "en" ? "." : ","}${part}`);
}
