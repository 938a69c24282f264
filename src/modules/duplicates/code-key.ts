/** Cyrillic capitals that look like Latin ones on every keyboard of the region. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Array.from("АВЕКМНОРСТУХІЈЅ", (letter, place) => [letter, "ABEKMHOPCTYXIJS"[place] ?? letter] as const),
);

/**
 * A code as one reads it aloud: case, blanks, signs between its parts and leading zeros make no other, nor does a Cyrillic
 * А for a Latin one. HA-031, "ha 31 " and НА031 are one; HA-1-1 and HA-11 are two.
 */
export function codeKey(code: string): string {
  const letters = Array.from(code.normalize("NFKC").toUpperCase(), (letter) => lookalikes.get(letter) ?? letter);
  const parts = letters.join("").match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, "")).join(".");
}
