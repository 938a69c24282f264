/**
 * What a person means who types a number: a point or a comma before decimals, spaces between thousands. Undefined where
 * nothing is typed; what is no number comes back as it was typed.
 */
export function readNumber(typed: string): number | string | undefined {
  const bare = typed.replace(/[\s\u2009\u00a0]/g, "").replace("−", "-");
  if (bare === "") return undefined;
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : typed;
}
