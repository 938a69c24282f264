import type { DegreeToken } from "./degree-tokens.ts";

/** Degrees read from one half of a place. */
export interface Reading {
  readonly degrees: number;
  /** What one step of the last digit is. */
  readonly unitDegrees: number;
  readonly signed: boolean;
}

const parts = [
  { mark: "°", name: "degrees", share: 1 },
  { mark: "'", name: "minutes", share: 60 },
  { mark: '"', name: "seconds", share: 3600 },
] as const;

/** One, two or three numbers, each followed by its mark or by none; a text says what is wrong with them. */
export function degreesOf(tokens: readonly DegreeToken[]): Reading | string {
  const [first, ...others] = tokens;
  const signed = first?.kind === "sign";
  const rest = signed ? others : tokens;
  let [degrees, part, unitDegrees] = [0, 0, 1];
  for (const [index, token] of rest.entries()) {
    if (token.kind === "mark") continue;
    if (token.kind !== "number") return `The sign stands in the middle of the number`;
    const current = parts[part];
    if (current === undefined) return "There are more than three numbers (degrees, minutes, seconds) in one of the two";
    const marked = rest[index + 1];
    const wrong = misplaced(token.text, current, marked?.kind === "mark" ? marked.mark : null);
    if (wrong !== null) return wrong;
    const [, decimals = ""] = token.text.split(".");
    const isLast = !rest.slice(index + 1).some(({ kind }) => kind === "number");
    if (decimals !== "" && !isLast)
      return `${token.text} ${current.name} have decimals, though ${parts[part + 1]?.name ?? "more"} follow`;
    degrees += Number(token.text) / current.share;
    unitDegrees = 10 ** -decimals.length / current.share;
    part += 1;
  }
  if (part === 0) return "A number is missing";
  if (marksAlone(rest)) return "A mark for degrees, minutes or seconds stands without its number";
  return { degrees: signed && first.negative ? -degrees : degrees, unitDegrees, signed };
}

function misplaced(text: string, { mark, name, share }: (typeof parts)[number], found: string | null): string | null {
  if (found !== null && found !== "-" && found !== mark)
    return `After ${text} ${name} stands ${found}, where ${mark} would belong`;
  if (share > 1 && Number(text) >= 60) return `${text} ${name} are not less than 60`;
  return null;
}

function marksAlone(tokens: readonly DegreeToken[]): boolean {
  return tokens.some((token, i) => {
    if (token.kind !== "mark") return false;
    if (tokens[i - 1]?.kind !== "number") return true;
    return token.mark === "-" && tokens[i + 1]?.kind !== "number";
  });
}
