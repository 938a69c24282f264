import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
const district = join(repositoryRoot, "examples", "district");
let data = "";
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "homeground-command-"));
});
afterAll(() => rm(data, { recursive: true }));

test("an import with refused rows names file, row and field, keeps the rest, and ends with 1", async () => {
  const { code, out } = await homeground("import", "--profile", `${district}/profile.json`, ...files());
  expect(out).toContain('hazards.geojson row 5 /body/kind: class is "7"; the profile knows 1, 2.');
  expect(out).toMatch(/refused\s+3/);
  expect(code).toBe(1);
});

test("the same files again change nothing", async () => {
  const before = (await homeground("journal", "verify", "--json")).out;
  const { out } = await homeground("import", "--profile", `${district}/profile.json`, ...files());
  expect(out).toContain("Nothing new");
  expect((await homeground("journal", "verify", "--json")).out).toBe(before);
});

test("the ledger of the programme is the sum of its areas", async () => {
  const whole = JSON.parse((await homeground("ledger", "--json")).out);
  const areas = JSON.parse((await homeground("hazard", "list", "--json")).out).items;
  const sum = areas.reduce(
    (total: number, area: { remainingSquareMetres: number }) => total + area.remainingSquareMetres,
    0,
  );
  expect(whole.remainingSquareMetres).toBeCloseTo(sum, 3);
  expect((await homeground("ledger")).out).toContain("The ledger balances");
});

test("rebuilding changes no figure", async () => {
  const before = (await homeground("ledger", "--json")).out;
  expect((await homeground("rebuild")).code).toBe(0);
  expect((await homeground("ledger", "--json")).out).toBe(before);
});

test("a changed entry of the journal is named", async () => {
  await store.db.unsafe(
    "alter table journal disable trigger user; update journal set actor = 'Someone' where position = 4",
  );
  const { code, out } = await homeground("journal", "verify", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ code: "journal-broken", firstBreak: { position: 4, problem: "changed" } });
});

describe("a line that is not understood ends with 2 and says what would be", () => {
  test.each([
    [["ledgr"], 'There is no command "ledgr"'],
    [["ledger", "--onn", "2024-01-01"], "There is no option --onn"],
    [["ledger", "--on", "yesterday"], "takes a date as YYYY-MM-DD"],
    [["report", "show", "17"], "The id of a report looks like"],
    [["hazard", "list", "--kind", "odd"], "--kind takes suspected, confirmed; not odd."],
  ])("homeground %j", async (line, sentence) => {
    const { code, err } = await homeground(...line);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
});

test("with --json an error is problem+json on standard output", async () => {
  const { code, out } = await homeground("ledger", "NOWHERE-1", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    status: 404,
    code: "hazard-not-found",
    type: "urn:homeground:problem:hazard-not-found",
  });
});

test("every command has help with an example", async () => {
  for (const { words, examples } of commands) {
    expect(examples.every((example) => example.includes(words.join(" ")) || words[0] === "start")).toBe(true);
  }
  const { code, out } = await homeground("journal", "verify", "--help");
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("Example:") });
});

function files(): string[] {
  return ["hazards.geojson", "cleared.geojson"].map((name) => join(district, name));
}

/** The command as a process of its own, on this file's database. */
function homeground(...line: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const flags = ["--disable-warning=ExperimentalWarning", join(repositoryRoot, "src", "cli", "main.ts")];
    const child = spawn(process.execPath, [...flags, ...line], {
      env: { ...process.env, DATABASE_URL: store.url, HOMEGROUND_DATA: data },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (part) => (text.out += part));
    child.stderr.setEncoding("utf8").on("data", (part) => (text.err += part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...text }));
  });
}
