/**
 * One key for the spellings of a name in Azerbaijani Latin, Azerbaijani Cyrillic, Russian and English letters: Xankəndi,
 * Ханкенди, Khankendi. Romanisations swap vowels freely (ə is a or e, ı is i, y or u), so all but o are one letter here;
 * Russian writes г for g, q, ğ and h. Two names of one key may still be two names: it finds candidates and proves nothing.
 *
 * `spelling_words` in the database (db/migrations/0014) does the same steps; tests/api/search-everywhere.test.ts holds
 * the two together. Which names must meet and which must not is in spelling-key.test.ts.
 */
export function spellingKey(name: string): string {
  const letters = Array.from(name.normalize("NFKC"), (letter) => simple.get(letter) ?? letter).join("");
  return spellingSteps.reduce((text, [pattern, by]) => text.replace(new RegExp(pattern, "g"), by), letters).trim();
}

/** The words of a name by their keys, each once. */
export function spellingWords(name: string): string[] {
  return [
    ...new Set(
      spellingKey(name)
        .split(" ")
        .filter((word) => word !== ""),
    ),
  ];
}

/** What the last word of an unfinished text may be the beginning of: its last letter may yet be followed by others. */
export function spellingBeginnings(text: string): readonly string[] {
  const [whole, open] = [spellingWords(text).at(-1), spellingWords(`${text}b`).at(-1)?.replace(/b$/, "")];
  return [...new Set([whole, open].filter((word) => word !== undefined && word !== ""))] as string[];
}

/**
 * Letter by letter, both cases written out: what a database takes for lower case depends on its locale. Capitals stand for
 * sounds that one letter of the alphabet cannot: G ğ and г, X x, W ş, C ç, J c.
 */
export const spellingLetters = {
  from:
    "ABCDEFGHIJKLMNOPQRSTUVWXYZjqwx" +
    "ƏəIıİÖöÜüĞğŞşÇçŠšČčĆćŽžĐđ" +
    "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЫыЭэЮюЯя" +
    "ӘәҒғЈјҜҝӨөҮүҺһҸҹЪъЬь'’ʼ`ʻ\u0307",
  to:
    "abcdefghiJklmnopgrstuvvXyzJgvX" +
    "aaiiioouuGGWWCCWWCCCCJJJJ" +
    "aabbvvGGddeeooJJzziiyykkllmmnnoopprrssttuuffXXTTCCWWWWiieeuuaa" +
    "aaGGyyggoouuhhJJ",
} as const;

const simple: ReadonlyMap<string, string> = new Map(
  Array.from(spellingLetters.from, (letter, place) => [letter, spellingLetters.to[place] ?? ""] as const),
);

/** Regular expressions that JavaScript and PostgreSQL read alike, worked in one after the other. */
export const spellingSteps: readonly (readonly [pattern: string, by: string])[] = [
  ["kh", "X"],
  ["gh", "G"],
  ["sh", "W"],
  ["ch", "C"],
  ["zh", "J"],
  ["dJ", "J"],
  ["c", "J"],
  // At the end of a word they cannot be told apart: Qarabağ is Карабах, Qışlaq is Кышлаг; Ağdam is Агдам.
  ["[GXghkq]+([^a-zA-Z0-9]|$)", "X$1"],
  ["[Gkhq]", "g"],
  ["T", "ts"],
  ["X", "x"],
  ["W", "w"],
  ["C", "c"],
  ["J", "j"],
  ["[aeiuy]*o[aeiuoy]*", "o"],
  ["[aeiuy]+", "a"],
  ["[^a-z0-9]+", " "],
  ["([a-z])\\1+", "$1"],
];
