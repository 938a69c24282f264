import type { NameInLanguages } from "../api/answers.ts";

export const languages = ["az", "ru", "en"] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The name in the reader's language, else in English. */
export function nameIn(language: Language, name: NameInLanguages | string): string {
  return typeof name === "string" ? name : (name[language] ?? name.en);
}

/** First language of the browser that the screens speak; English when it has none of them. */
export function browserLanguage(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) => tag.split("-")[0]).find(isLanguage);
  return spoken ?? "en";
}
