import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256Hex } from "../journal/journal-entry.ts";
import { readShortCode, shortCodeOf } from "./short-code.ts";

const codes = Array.from({ length: 400 }, (_, i) => shortCodeOf(sha256Hex(`document ${i}`))).filter(
  (code) => code !== null,
);

describe("short codes", () => {
  test("are given to six of seven documents, and no two alike", () => {
    expect(codes.length / 400).toBeGreaterThan(0.8);
    expect(codes.length / 400).toBeLessThan(0.93);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("are Crockford's: his example of a value and its check", () => {
    // 1234 is 16J with the check D in his own paper (1234 mod 37 = 13); 55 bits of it stand at the front of a hash.
    const hash = (1234n << 1n).toString(16).padStart(14, "0").padEnd(64, "0");
    expect(shortCodeOf(hash)).toBe("0000-0000-16JD");
  });

  test.each(["lower case", "without hyphens", "with spaces", "letters for digits"])("are read in %s", (way) => {
    for (const code of codes) {
      const typed =
        way === "lower case"
          ? code.toLowerCase()
          : way === "without hyphens"
            ? code.replaceAll("-", "")
            : way === "with spaces"
              ? ` ${code.replaceAll("-", " ")} `
              : code.replaceAll("0", "o").replaceAll("1", "l");
      expect(readShortCode(typed)).toEqual({ code });
    }
  });

  test("with one wrong character or two exchanged are refused", () => {
    const sign = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 0, max: 11 }), sign, (code, at, other) => {
        const text = [...code.replaceAll("-", "")];
        if (text[at] !== other) {
          const wrong = text.with(at, other).join("");
          expect(readShortCode(wrong)).toMatchObject({ fault: "check" });
        }
        const [a = "", b = ""] = text.slice(at, at + 2);
        if (at < 10 && a !== b) {
          expect(
            readShortCode(
              text
                .with(at, b)
                .with(at + 1, a)
                .join(""),
            ),
          ).toMatchObject({ fault: "check" });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("say what is wrong with them", () => {
    expect(readShortCode("ABC")).toMatchObject({ fault: "length" });
    expect(readShortCode("UUUU-UUUU-UUUU")).toMatchObject({ fault: "sign" });
  });
});
