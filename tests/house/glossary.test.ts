import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";

const read = (path: string): string => readFileSync(join(repositoryRoot, path), "utf8");
const catalogues = ["en", "az", "ru"].map((language): Record<string, string> => {
  return JSON.parse(read(`web/shared/i18n/${language}.json`));
});
const rows = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.slice(2, -2).split(" | "));

/** Sentences of the screens that are one word of the field. */
const words =
  /^(sign|status|report\.type)\.(?!outside-programme)|^ledger\.(title|opened|added|cancelled|reduced|cleared|remaining)$|^totals\.(remaining|released)Word$/;

test("the screens say what the glossary says, in every language", () => {
  const terms = new Set(rows.map(([, , ...said]) => said.slice(0, 3).join(" | ")));
  const keys = Object.keys(catalogues[0] ?? {}).filter((key) => words.test(key));
  expect(keys.length).toBeGreaterThan(20);
  const elsewhere = keys
    .map((key) => `${key}: ${catalogues.map((catalogue) => catalogue[key]).join(" | ")}`)
    .filter((line) => !terms.has(line.slice(line.indexOf(": ") + 2)));
  expect(elsewhere).toEqual([]);
});

test("every row of the glossary has its seven cells", () => {
  expect(rows.filter((row) => row.length !== 7)).toEqual([]);
});
