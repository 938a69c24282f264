/** Letters of Cyrillic and Azerbaijani as stencils and handbooks write them in Latin. */
const latin: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l" },
  ...{ м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh" },
  ...{ щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya" },
  ...{ ə: "e", ı: "i", ş: "s", ç: "c", ğ: "g", ö: "o", ü: "u" },
};

/** A model's name without spelling: PMN-2, pmn 2 and ПМН-2 are one. For finding only, never for what is stored.
 * The key of names of places and people (reports/spelling-key.ts) makes vowels one: too coarse for designations. */
export function modelNameKey(name: string): string {
  const small = name.normalize("NFKC").toLowerCase().replaceAll("\u0307", "");
  return [...small]
    .map((letter) => latin[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
