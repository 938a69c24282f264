/** Crockford's base 32: no I, L, O or U, so that nothing is misread over a telephone or on a wet page. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** His check is the value modulo 37, which needs five more signs; we only give codes that need none of them. */
const checkSigns = `${digits}*~$=U`;
const dataDigits = 11;

/**
 * The short code of a document from its SHA-256 (hex): 55 bits and a check, as XXXX-XXXX-XXXX. Null where the check
 * would be one of the five extra signs (every seventh time): the document is then given another id.
 */
export function shortCodeOf(sha256: string): string | null {
  const value = BigInt(`0x${sha256.slice(0, 14)}`) >> 1n;
  const check = checkSigns[Number(value % 37n)] ?? "";
  if (!digits.includes(check)) return null;
  let text = "";
  for (let rest = value; text.length < dataDigits; rest /= 32n) text = (digits[Number(rest % 32n)] ?? "") + text;
  return grouped(text + check);
}

/** What is wrong with a code that a person typed. */
export type CodeFault = "length" | "sign" | "check";

export type ReadCode = { readonly code: string } | { readonly fault: CodeFault; readonly message: string };

/** Reads a code as people write it: any case, with or without hyphens and spaces, O for 0, I and L for 1. */
export function readShortCode(typed: string): ReadCode {
  const text = typed
    .toUpperCase()
    .replace(/[\s\u2009\u00a0‐‑–—-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (text.length !== dataDigits + 1) {
    const message = `A certificate's code has 12 letters and digits, like ABCD-1234-EFGH; this has ${text.length}.`;
    return { fault: "length", message };
  }
  const wrong = [...text].find((sign) => !digits.includes(sign));
  if (wrong !== undefined) return { fault: "sign", message: `"${wrong}" does not occur in a certificate's code.` };
  const data = text.slice(0, dataDigits);
  const value = [...data].reduce((sum, sign) => sum * 32n + BigInt(digits.indexOf(sign)), 0n);
  if (checkSigns[Number(value % 37n)] !== text.at(-1)) {
    const message =
      "The code was mistyped: its last character does not agree with the others. Compare it with the paper.";
    return { fault: "check", message };
  }
  return { code: grouped(text) };
}

function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1-");
}
