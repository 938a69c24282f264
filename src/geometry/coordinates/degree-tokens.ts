/** North, south, east or west, and in which languages the letter says so. */
export interface SideToken {
  readonly kind: "side";
  readonly text: string;
  readonly axis: "lat" | "lon";
  readonly negative: boolean;
  /** "Lat" and "lon" name the axis and leave the side to the sign. */
  readonly isLabel: boolean;
  readonly languages: readonly Language[];
}

export type DegreeToken =
  | SideToken
  /** Digits with a point for decimals. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "mark"; readonly mark: "°" | "'" | '"' | "-" }
  | { readonly kind: "sign"; readonly negative: boolean }
  | { readonly kind: "gap" };

type Language = "en" | "ru" | "az";

interface Side {
  readonly words: readonly string[];
  readonly axis: "lat" | "lon";
  readonly negative: boolean;
  readonly language: Language;
}

/** Letters, words and the usual abbreviations ("с. ш." is latitude north), without points and in lower case. */
const sides: readonly Side[] = [
  { words: ["n", "north"], axis: "lat", negative: false, language: "en" },
  { words: ["s", "south"], axis: "lat", negative: true, language: "en" },
  { words: ["e", "east"], axis: "lon", negative: false, language: "en" },
  { words: ["w", "west"], axis: "lon", negative: true, language: "en" },
  { words: ["с", "сш", "север"], axis: "lat", negative: false, language: "ru" },
  { words: ["ю", "юш", "юг"], axis: "lat", negative: true, language: "ru" },
  { words: ["в", "вд", "восток"], axis: "lon", negative: false, language: "ru" },
  { words: ["з", "зд", "запад"], axis: "lon", negative: true, language: "ru" },
  { words: ["şm", "şmen", "şme", "şimal"], axis: "lat", negative: false, language: "az" },
  { words: ["c", "cen", "ce", "cənub"], axis: "lat", negative: true, language: "az" },
  { words: ["ş", "şuz", "şu", "şərq"], axis: "lon", negative: false, language: "az" },
  { words: ["q", "quz", "qu", "qərb"], axis: "lon", negative: true, language: "az" },
];

const labels: readonly Side[] = [
  { words: ["lat", "latitude"], axis: "lat", negative: false, language: "en" },
  { words: ["lon", "long", "lng", "longitude"], axis: "lon", negative: false, language: "en" },
  { words: ["широта"], axis: "lat", negative: false, language: "ru" },
  { words: ["долгота"], axis: "lon", negative: false, language: "ru" },
  { words: ["enlik", "en"], axis: "lat", negative: false, language: "az" },
  { words: ["uzunluq"], axis: "lon", negative: false, language: "az" },
];

const marks: readonly (readonly [variants: RegExp, mark: string])[] = [
  [/(?<!\p{L})(?:degrees?|deg)(?!\p{L})\.?/giu, "°"],
  [/(?<!\p{L})(?:minutes?|min)(?!\p{L})\.?/giu, "'"],
  [/(?<!\p{L})(?:seconds?|sec)(?!\p{L})\.?/giu, '"'],
  [/''|[’‘′ʹ´`]{2}|[”“″ʺ„«»]|&quot;/g, '"'],
  [/[’‘′ʹ´`]/g, "'"],
  [/[º˚∘⁰]|&deg;/g, "°"],
  [/[−–—‐‑]/g, "-"],
];

/** The parts of a text; or why it has a part that nothing is known of. */
export function degreeTokens(offered: string): readonly DegreeToken[] | string {
  let text = offered
    .normalize("NFC")
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .trim();
  for (const [variants, mark] of marks) text = text.replace(variants, mark);
  const style = decimalStyle(text);
  if (style === "unclear") {
    return `The commas of "${offered.trim()}" can be decimal commas or part the two numbers: write a point for decimals, or ; between latitude and longitude`;
  }
  const tokens: DegreeToken[] = [];
  let rest = text;
  while (rest !== "") {
    const afterDigit = /\d$/.test(text.slice(0, text.length - rest.length));
    const next = nextToken(rest, style, afterDigit);
    if (next === null) return `Nothing is known of "${rest.slice(0, 12)}" in a latitude or longitude`;
    if (typeof next === "string") return next;
    if (next.token !== null) tokens.push(next.token);
    rest = rest.slice(next.length);
  }
  return tokens;
}

type DecimalStyle = "point" | "comma";

/**
 * A comma between two digits is a decimal comma only where no point is one, and where the text falls into two by other means: by
 * letters, marks, blanks or semicolons. "40,46" and "40,1,46,2" do not.
 */
function decimalStyle(text: string): DecimalStyle | "unclear" {
  const tight = text.match(/\d,(?=\d)/g)?.length ?? 0;
  if (/\d\.\d/.test(text) || tight === 0) return "point";
  const numbers = text.match(/\d+(?:,\d+)?/g) ?? [];
  const chained = /\d,\d+,\d/.test(text);
  return chained || numbers.length < 2 ? "unclear" : "comma";
}

function nextToken(
  rest: string,
  style: DecimalStyle,
  afterDigit: boolean,
): { readonly token: DegreeToken | null; readonly length: number } | string | null {
  const number = (style === "comma" ? /^\d+(?:,\d+)?/ : /^\d+(?:\.\d+)?/).exec(rest)?.[0];
  if (number !== undefined) return { token: { kind: "number", text: number.replace(",", ".") }, length: number.length };
  const blank = /^[\s:=]+/.exec(rest)?.[0];
  if (blank !== undefined) return { token: null, length: blank.length };
  const [character = ""] = rest;
  if (character === "°" || character === "'" || character === '"')
    return { token: { kind: "mark", mark: character }, length: 1 };
  // 40-11-12: a hyphen right after a number and right before the next is a mark; with a blank before it, a sign.
  if (character === "-" && afterDigit && /^-\d/.test(rest)) return { token: { kind: "mark", mark: "-" }, length: 1 };
  if (character === "-" || character === "+")
    return { token: { kind: "sign", negative: character === "-" }, length: 1 };
  if (/^[,;/|\t]/.test(rest)) return { token: { kind: "gap" }, length: 1 };
  const letters = /^\p{L}+\.?(?:\s?\p{L}{1,2}\.)?/u.exec(rest)?.[0];
  return letters === undefined ? null : sideToken(letters);
}

function sideToken(letters: string) {
  const word = letters.toLocaleLowerCase("en").replace(/i̇/g, "i").replaceAll(/[.\s]/g, "");
  const found = [...sides, ...labels].filter(({ words }) => words.includes(word));
  const [side] = found;
  if (side === undefined) {
    return `"${letters}" is no letter for north, south, east or west: use N S E W, С Ю В З (Russian) or Şm C Ş Q (Azerbaijani)`;
  }
  const languages = found.map(({ language }) => language);
  const { axis, negative } = side;
  const token: SideToken = { kind: "side", text: letters, axis, negative, isLabel: labels.includes(side), languages };
  return { token, length: letters.length };
}
