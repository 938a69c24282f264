import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { readRoot } from "./source-tree.ts";

const document = readRoot("docs/security.md");

/** The ids of the standard, made from its text: nothing else of it. */
const standard: { commit: string; levels: Record<"1" | "2", readonly string[]> } = JSON.parse(
  readRoot("tests/house/asvs-5.0-ids.json"),
);

interface Row {
  readonly id: string;
  readonly level: string;
  readonly asked: string;
  readonly state: string;
  readonly where: string;
  readonly test: string;
}

const rows: readonly Row[] = document.split("\n").flatMap((line) => {
  if (!/^\| V\d/.test(line)) return [];
  const [, id = "", level = "", asked = "", state = "", where = "", ...rest] = line
    .split("|")
    .map((cell) => cell.trim());
  return [{ id, level, asked, state, where, test: rest.join("|").replace(/\|$/, "").trim() }];
});

const states = ["held", "partly", "not yet", "does not apply"];

/** A test is named by its path, and by words that stand in it. */
const cited = rows.flatMap(({ id, test: cell }) =>
  [...cell.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)].map(([, path = "", words]) => ({ id, path, words })),
);

describe("docs/security.md", () => {
  test("has a line for every requirement of levels 1 and 2 of the standard, once, at its level", () => {
    for (const level of ["1", "2"] as const) {
      const told = rows.filter((row) => row.level === level).map(({ id }) => id);
      expect([...told].sort()).toEqual([...standard.levels[level]].sort());
    }
    expect(rows).toHaveLength(standard.levels["1"].length + standard.levels["2"].length);
    expect(document).toContain(standard.commit);
  });

  test("knows four states, and what is asked in at most twelve words", () => {
    expect(rows.filter(({ state }) => !states.includes(state))).toEqual([]);
    expect(rows.filter(({ asked }) => asked.split(/\s+/).length > 12)).toEqual([]);
  });

  test("calls held only what a test holds, and says of all else what is missing or why", () => {
    expect(rows.filter((row) => row.state === "held" && !/`[^`]+`/.test(row.test)).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ where }) => !/\p{L}/u.test(where)).map(({ id }) => id)).toEqual([]);
  });

  test("names tests that are there, by words that stand in them", () => {
    expect(cited.filter(({ path }) => !isFile(path) || !/\.test\.ts$/.test(path))).toEqual([]);
    const elsewhere = cited.filter(
      ({ path, words }) => isFile(path) && words !== undefined && !readRoot(path).includes(words),
    );
    expect(elsewhere).toEqual([]);
  });

  test("names files of the program that are there", () => {
    const named = [...document.matchAll(/`((?:src|docs|db|tests|bin)\/[^`\s]*|[a-z.]+\.json)`/g)].map(
      ([, path = ""]) => path,
    );
    const made = ["postgres.json"];
    expect(named.filter((path) => !made.includes(path) && !existsSync(join(repositoryRoot, path)))).toEqual([]);
  });

  test("counts itself truly", () => {
    const table = states.map((state) => {
      const of = (level: string) => rows.filter((row) => row.state === state && row.level === level).length;
      return `| ${state} | ${of("1")} | ${of("2")} | ${of("1") + of("2")} |`;
    });
    for (const line of table) expect(document).toContain(line);
  });

  test("leads only to sections that it has, with something in them", () => {
    const linked = new Set([...document.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor = ""]) => anchor));
    expect(linked.size).toBeGreaterThan(6);
    expect([...linked].filter((anchor) => (sections.get(anchor)?.length ?? 0) < 200)).toEqual([]);
  });

  test("has its say in 80 lines before the table begins", () => {
    expect(document.split("\n").findIndex((line) => line.startsWith("### V1 "))).toBeLessThan(90);
    expect(document.split("## OWASP ASVS")[0]?.split("\n").length).toBeLessThanOrEqual(80);
  });
});

describe("the numbers of docs/security.md are those of the code", () => {
  test.each([
    ["sessions", "14 days", "src/access/session-store.ts", "sessionDays = 14;"],
    ["sessions", "12 hours", "src/access/session-store.ts", "idleHours = 12;"],
    ["sessions", "last hour", "src/access/accounts/own-account-store.ts", "freshMilliseconds = 3_600_000;"],
    ["sessions", "5 seconds", "src/access/viewers-store.ts", "believedMilliseconds = 5_000;"],
    [
      "how-sign-in-is-defended",
      "5 tries of a login, and 30 from an address",
      throttle(),
      'login: 5, "password-of": 5, address: 30',
    ],
    ["how-sign-in-is-defended", "15 minutes at most", throttle(), "longestWaitSeconds = 900;"],
    ["how-sign-in-is-defended", "after 24 hours", throttle(), "forgottenAfterHours = 24;"],
    [
      "how-sign-in-is-defended",
      "12 to 256 characters",
      passwords(),
      "fewestCharacters = 12;\nconst mostCharacters = 256;",
    ],
    ["how-sign-in-is-defended", "10^9 guesses", passwords(), "fewestGuessesLog10 = 9;"],
    [
      "how-sign-in-is-defended",
      "at most 366 days",
      "src/access/accounts/own-account-routes.ts",
      "mostTokenDays = 366;",
    ],
    ["keys-and-algorithms", "argon2id, 32 MiB, 3 passes", passwords(), "memoryCost: 32_768, timeCost: 3"],
    ["keys-and-algorithms", "argon2id 64 MiB, 3 passes", "src/access/signing-key.ts", "argon2id$m=65536,t=3,p=1$"],
    ["keys-and-algorithms", "scrypt N = 2^17, r = 8", "src/platform/keys/key-file.ts", "N: 2 ** 17, r: 8, p: 1"],
    ["files-that-people-send", "64 MiB each", "src/modules/reports/attachment-routes.ts", "64 * 2 ** 20"],
    ["files-that-people-send", "a report 16 MiB", "src/server.ts", "largestBodyBytes = 16 * 2 ** 20"],
    [
      "what-is-costly",
      "15 s for headers and 2 minutes",
      "src/platform/http/patience.ts",
      "headersMilliseconds: 15_000,\n  requestMilliseconds: 120_000",
    ],
  ])("%s: %s", (section, said, file, meant) => {
    expect(sections.get(section)?.replace(/\s+/g, " ")).toContain(said);
    expect(readRoot(file)).toContain(meant);
  });
});

test("the compiler and the linter are at their strictest", () => {
  const { compilerOptions } = JSON.parse(readRoot("tsconfig.base.json"));
  for (const rule of ["strict", "noUncheckedIndexedAccess", "exactOptionalPropertyTypes", "noImplicitReturns"]) {
    expect([rule, compilerOptions[rule]]).toEqual([rule, true]);
  }
  const { rules } = JSON.parse(readRoot("biome.json")).linter;
  expect([rules.preset, rules.suspicious.noExplicitAny]).toEqual(["recommended", "error"]);
});

/** The text of each section by the anchor that its heading makes. */
const sections: ReadonlyMap<string, string> = new Map(
  document.split(/^#{2,3} /m).map((section) => {
    const [heading = "", ...text] = section.split("\n");
    const anchor = heading
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, "")
      .trim()
      .replaceAll(" ", "-");
    return [anchor, text.join("\n")];
  }),
);

function isFile(path: string): boolean {
  const full = join(repositoryRoot, path);
  return existsSync(full) && statSync(full).isFile();
}

function throttle(): string {
  return "src/access/accounts/throttle-store.ts";
}

function passwords(): string {
  return "src/access/accounts/password.ts";
}
