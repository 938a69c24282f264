/**
 * Whether a text gives a name away: one of its words, in any case of the alphabet, with or without its marks, in most
 * declensions. What is written beside an identity (a label, a reason) stays in the clear for ever, so it must not.
 */
export function namesPerson(text: string, name: string): boolean {
  const words = wordsOf(text);
  const given = wordsOf(name);
  const isOneWord = given.length === 1 && words.includes(given[0] ?? "");
  return isOneWord || given.some((part) => part.length >= 3 && words.some((word) => isOf(word, part)));
}

/** Names are declined in Russian and take endings in Azerbaijani: Мамедова, Мамедовой; Məmmədov, Məmmədovun. */
function isOf(word: string, part: string): boolean {
  if (part.length === 3) return word === part;
  return word.startsWith(part.length >= 5 ? part.slice(0, -1) : part);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = plain.replace(/[əı]/g, (letter) => (letter === "ə" ? "e" : "i"));
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
