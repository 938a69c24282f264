import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "./language.ts";

/** ICU arguments, plural selectors and tags of a message, whatever the words around them. */
function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*(?:,|\})/g)].map(([, name]) => name ?? "");
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...names.filter((name) => !/^\d+$/.test(name)), ...tags])].sort();
}

function catalogue(language: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), "utf8")) as Record<string, string>;
}

const english = catalogue("en");

describe("catalogues of the screens", () => {
  for (const language of languages) {
    const words = catalogue(language);

    it(`${language} has every key of English and no other`, () => {
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    });

    it(`${language} uses the same arguments in every message`, () => {
      for (const [key, message] of Object.entries(english)) {
        expect(argumentsOf(words[key] ?? ""), key).toEqual(argumentsOf(message));
      }
    });

    it(`${language} leaves no message empty`, () => {
      expect(Object.entries(words).filter(([, message]) => message.trim() === "")).toEqual([]);
    });
  }

  it("has every plural form that Russian needs", () => {
    for (const [key, message] of Object.entries(catalogue("ru"))) {
      if (!message.includes("plural")) continue;
      for (const form of ["one {", "few {", "many {", "other {"]) expect(message, key).toContain(form);
    }
  });
});
