import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { passphrase } from "./support/backups.ts";
import { runCommand } from "./support/run-command.ts";
import { type ProgramPlace, programPlace, removePlace, startProgram } from "./support/running-program.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secret = { HOMEGROUND_BACKUP_PASSPHRASE: passphrase };
const district = join(repositoryRoot, "examples", "district");
/** An area of the example with cleared ground. */
const certified = "D-12-1";
let place: ProgramPlace;
let target: ProgramPlace;
let folder = "";

beforeAll(async () => {
  [place, target] = [await programPlace(), await programPlace()];
  folder = await mkdtemp(join(tmpdir(), "homeground-backups-"));
  const rows = ["hazards.geojson", "cleared.geojson"].map((name) => join(district, name));
  const imported = await runCommand(place.data, ["import", "--profile", join(district, "profile.json"), ...rows]);
  expect(imported.code).toBe(1);
});
afterAll(async () => {
  await Promise.all([removePlace(place), removePlace(target), rm(folder, { recursive: true })]);
});

test("a backup needs a passphrase, and says how to give one", async () => {
  const { code, err } = await runCommand(place.data, ["backup", folder]);
  expect(code).toBe(2);
  expect(err).toContain("HOMEGROUND_BACKUP_PASSPHRASE");
});

test("a running programme is backed up and comes back in an empty folder with the same ledger, its certificates valid", async () => {
  const issued = await runCommand(place.data, ["certificate", "issue", certified, "--json"]);
  expect(issued).toMatchObject({ code: 0 });
  const { shortCode } = JSON.parse(issued.out) as { shortCode: string };
  const program = await startProgram(place);
  const made = await runCommand(place.data, ["backup", folder], secret);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toMatch(/^Backup \w+-\w+ is in .*\nIt holds the journal up to entry \d+: \d+ rows, 2 attachments\./);
  expect(await program.end("SIGTERM")).toBe(0);
  const restored = await runCommand(target.data, ["restore", folder], secret);
  expect(restored).toMatchObject({ code: 0, err: "" });
  expect(restored.out).toContain("row for row");
  for (const words of [["ledger"], ["journal", "verify"], ["report", "list"], ["certificate", "verify", shortCode]]) {
    const [here, there] = [
      await runCommand(place.data, [...words, "--json"]),
      await runCommand(target.data, [...words, "--json"]),
    ];
    expect(there).toMatchObject({ code: 0, out: here.out });
  }
});

test("into a place that holds anything nothing is restored", async () => {
  const { code, err } = await runCommand(target.data, ["restore", folder], secret);
  expect(code).toBe(1);
  expect(err).toMatch(/is not empty: attachment \(2 rows\)/);
});

test("list shows it, verify proves it, and both take the place and passphrase file from the environment", async () => {
  const file = join(folder, "..", "passphrase.txt");
  await writeFile(file, `${passphrase}\n`);
  const environment = { HOMEGROUND_BACKUP: folder, HOMEGROUND_BACKUP_PASSPHRASE_FILE: file };
  const listed = await runCommand(place.data, ["backup", "list", "--json"], environment);
  expect(JSON.parse(listed.out).backups).toHaveLength(1);
  const verified = await runCommand(place.data, ["backup", "verify"], environment);
  expect(verified).toMatchObject({ code: 0, err: "" });
  expect(verified.out).toContain("is as it was written: 1 backups");
  await rm(file);
});

test("a flipped bit is named on the command line", async () => {
  const below = join(folder, "objects");
  const [first = ""] = readdirSync(below);
  const [name = ""] = readdirSync(join(below, first));
  const bytes = readFileSync(join(below, first, name));
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  writeFileSync(join(below, first, name), bytes);
  const { code, err } = await runCommand(place.data, ["backup", "verify", folder], secret);
  expect(code).toBe(1);
  expect(err).toContain(name);
  const into = await programPlace();
  await mkdir(into.data, { recursive: true });
  const restored = await runCommand(into.data, ["restore", folder, "--json"], secret);
  expect(restored.code).toBe(1);
  expect(JSON.parse(restored.out)).toMatchObject({ code: "backup-broken" });
  expect(restored.out).toContain(name);
  await removePlace(into);
});
