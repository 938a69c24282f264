import { problem } from "../platform/problem.ts";

/** An option's value as one of a few words, refused with what they are. */
export function oneOf<const T extends string>(
  option: string,
  value: string | undefined,
  words: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw problem("usage", `--${option} takes ${words.join(", ")}; not ${value}.`);
}
