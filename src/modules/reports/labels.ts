export const languages = ["az", "ru", "en"] as const;
export type Language = (typeof languages)[number];
/** Words in each language of the programme. */
export type Labels = Readonly<Record<Language, string>>;
