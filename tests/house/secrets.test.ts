import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { readRoot } from "./source-tree.ts";

/** Forms by which secrets are known: keys, tokens of clouds and of ours, passwords in addresses. */
const forms: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bhgt_[0-9a-f]{32}_[A-Za-z0-9_-]{43}\b/,
  /\bpostgres(?:ql)?:\/\/[^\s:/@"'`$<>]+:[^\s@"'`$<>{}]{4,}@/,
  /"format": "homeground\x20key 1"/,
];

/** The file the word would be found in, so that no real secret is needed to see the test fail. */
const samples = [
  `-----BEGIN ${"PRIVATE KEY"}-----`,
  `AKIA${"A".repeat(16)}`,
  `ghp_${"a".repeat(36)}`,
  `hgt_${"0".repeat(32)}_${"a".repeat(43)}`,
  `postgres://${"somebody"}:${"s3cr3t"}@db.example/homeground`,
  `"format": "${"homeground key 1"}"`,
];

const holdsSecret = (text: string) => forms.some((form) => form.test(text));

test("every form of a secret is known when it is seen", () => {
  expect(samples.filter((sample) => !holdsSecret(sample))).toEqual([]);
});

test("no file of the repository holds a secret", () => {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: repositoryRoot, encoding: "utf8", maxBuffer: 2 ** 26 });
  const files = listed.split("\0").filter((path) => path !== "" && isText(path));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((path) => holdsSecret(readRoot(path)))).toEqual([]);
});

test("what a programme makes and what a person keeps beside it is never committed", () => {
  const ignored = readRoot(".gitignore").split("\n");
  expect(ignored).toEqual(expect.arrayContaining(["node_modules/", "/data/", "*.log"]));
});

function isText(path: string): boolean {
  if (/\.(png|ico|woff2?|ttf|otf|pdf|zip|gz|wasm)$/.test(path)) return false;
  const full = join(repositoryRoot, path);
  return existsSync(full) && statSync(full).isFile() && statSync(full).size < 4 * 2 ** 20;
}
