import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { withDatabase } from "../api/support/with-database.ts";
import { documents } from "./documents.ts";
import { readRoot, sourceFiles } from "./source-tree.ts";

const store = withDatabase();

describe("documents made from the code are fresh; `npm run docs` makes them", () => {
  test.each(documents.map((document) => [document.path, document] as const))("%s", async (path, { make }) => {
    expect(readRoot(path)).toEqual(await make(store.db));
  });
});

test("no page speaks of a report type that is not there", () => {
  const pages = readdirSync(join(repositoryRoot, "docs", "reports")).map((name) => `docs/reports/${name}`);
  expect(pages.filter((page) => !documents.some(({ path }) => path === page))).toEqual([]);
});

describe("ARCHITECTURE.md", () => {
  const text = () => readRoot("ARCHITECTURE.md");

  test("has at most 150 lines", () => {
    expect(text().split("\n").length).toBeLessThanOrEqual(151);
  });

  test("names every folder under src", () => {
    expect(foldersUnder("src").filter((folder) => !text().includes(`${folder}/`))).toEqual([]);
  });

  test("names no folder under src that is not there", () => {
    const named = new Set([...text().matchAll(/src(?:\/[a-z-]+)+\//g)].map(([name]) => name.replace(/\/$/, "")));
    expect(
      [...named].filter((name) => !foldersUnder("").includes(name) && !foldersUnder("src", "src").includes(name)),
    ).toEqual([]);
  });
});

test("the README's two commands are npm start and npm test, and CI runs the second", () => {
  const commands = [...readRoot("README.md").matchAll(/^(npm (?:start|test))$/gm)].map(([, command]) => command);
  expect(commands).toEqual(["npm start", "npm test"]);
  expect(readRoot(".ci/run")).toMatch(/^npm test\b/m);
});

test("every code of a finding is explained in docs/findings.md", () => {
  const text = readRoot("docs/findings.md");
  const codes = new Set(
    sourceFiles("src/modules", "src/interop")
      .filter(({ path }) => !/\.(test|test-support)\.ts$/.test(path))
      .flatMap((file) => [...file.text.matchAll(/\bcode: "([a-z-]+)"/g)].map(([, code = ""]) => code)),
  );
  expect([...codes].filter((code) => !text.includes(`\`${code}\``)).sort()).toEqual([]);
});

test("every decision fits one page of 40 lines", () => {
  const folder = join("docs", "decisions");
  const long = readdirSync(join(repositoryRoot, folder)).filter(
    (name) => readRoot(join(folder, name)).trimEnd().split("\n").length > 40,
  );
  expect(long).toEqual([]);
});

/** Folders below one of the root, as src/modules/hazards or, with another prefix, the like. */
function foldersUnder(folder: string, prefix = folder): string[] {
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith(".") && name !== "node_modules");
  if (folder === "") return names;
  return names.flatMap((name) => [`${prefix}/${name}`, ...foldersUnder(`${folder}/${name}`)]);
}
