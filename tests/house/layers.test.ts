import { expect, test } from "vitest";
import { allowed, isTest, layerOf } from "./layer-of.ts";
import { type SourceFile, sourceFiles } from "./source-tree.ts";

const files = sourceFiles("src", "web", "bin").filter(({ path }) => !isTest(path));

test("every import goes inwards", () => {
  const wrong = files.flatMap(({ path, imports }) => {
    const layer = layerOf(path);
    if (layer === "outside") return [];
    return imports.filter((target) => !allowed[layer].includes(layerOf(target))).map((target) => `${path} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test("no two files import each other, by however long a way", () => {
  expect(cycles(files)).toEqual([]);
});

test("the pages carry neither the overlay engine nor the registry of report types: they ask the server", () => {
  const heavy = ["src/geometry/geos.ts", "src/modules/reports/report-types.ts"];
  const pages = files.filter(({ path }) => path.startsWith("web/"));
  const carried = loadedFrom(pages);
  expect(carried.size).toBeGreaterThan(pages.length);
  expect(heavy.filter((path) => carried.has(path))).toEqual([]);
});

test("no file only passes on what others export", () => {
  const barrels = files.filter(({ text }) => /^export\s+(\*|type\s+\{|\{)[^;]*\bfrom\s+"/m.test(text));
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test("files stay small: 400 lines, a test 500", () => {
  const all = sourceFiles("src", "web", "bin", "tests", "bench").filter(({ path }) => !path.includes(".generated."));
  const long = all.filter(({ path, text }) => text.split("\n").length - 1 > (/\.test\.tsx?$/.test(path) ? 500 : 400));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("a file is named in kebab-case", () => {
  const odd = files.filter(
    ({ path }) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|tsx|mjs)$/.test(path.split("/").at(-1) ?? ""),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});

/** Each way round that imports close, once. */
function cycles(all: readonly SourceFile[]): string[] {
  const importsOf = new Map(all.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

/** Everything that comes into memory with these files: what they import but for its types, however long the way. */
function loadedFrom(roots: readonly SourceFile[]): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set<string>();
  const load = ({ path, text, imports }: SourceFile): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const typed = [...text.matchAll(/\bimport type [^;]*?from "([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    const plain = text.replaceAll(/\bimport type [^;]*;/g, "");
    for (const target of imports) {
      const name = target.split("/").at(-1) ?? "";
      const isForTypes = typed.some((one) => one.endsWith(name)) && !plain.includes(`/${name}"`);
      const file = byPath.get(target);
      if (file !== undefined && !isForTypes) load(file);
    }
  };
  for (const root of roots) load(root);
  return loaded;
}
