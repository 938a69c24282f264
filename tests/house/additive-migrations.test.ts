import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nonAdditive } from "../../src/platform/database/additive.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { readRoot } from "./source-tree.ts";

const folder = join("db", "migrations");
const later = readdirSync(join(repositoryRoot, folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name) && name > "0002");

test("every migration from the second on only adds: an older version goes on serving while it runs", () => {
  expect(later.length).toBeGreaterThan(0);
  expect(
    later.flatMap((name) => nonAdditive(readRoot(join(folder, name))).map((reason) => `${name} ${reason}`)),
  ).toEqual([]);
});

test("no two migrations have one number", () => {
  const numbers = later.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
});
