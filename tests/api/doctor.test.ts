import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAttachment } from "../../src/modules/reports/attachment-store.ts";
import { fileStoreIn } from "../../src/platform/files.ts";
import { oneReport, withFolder } from "./support/backups.ts";
import { runCommand } from "./support/run-command.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
const folder = withFolder();

interface Told {
  readonly check: string;
  readonly state: string;
  readonly found: string;
  readonly advice?: string;
}

/** What the doctor says of the store at hand, check by check. */
async function doctor(more: NodeJS.ProcessEnv = {}, ...words: string[]) {
  const environment = { DATABASE_URL: store.url, ...more };
  const { code, out } = await runCommand(folder.path, ["doctor", "--json", ...words], environment);
  const checks: Told[] = JSON.parse(out).checks;
  const of = (name: string) => checks.find(({ check }) => check === name);
  return { code, of, faults: checks.filter(({ state }) => state === "fault").map(({ check }) => check) };
}

/** The tests' own PostgreSQL runs without waiting for the disk, which is the one fault that must be found here. */
const alwaysHere = ["store"];

beforeAll(async () => {
  for (let n = 0; n < 3; n++) await oneReport(store.db, n, true);
});
afterAll(() => rm(join(folder.path, "keys"), { recursive: true, force: true }));

test("a healthy programme has no fault but the missing flush of the tests' database", async () => {
  const { code, of, faults } = await doctor();
  expect(faults).toEqual(alwaysHere);
  expect(of("store")?.found).toContain("fsync");
  expect(code).toBe(1);
  expect(of("journal")?.found).toMatch(/^6 entries; its last 6 entries verify/);
  expect(of("reports")?.found).toBe("3 reports, each with its state");
  expect(of("backup")).toMatchObject({ state: "warning", advice: expect.stringContaining("HOMEGROUND_BACKUP") });
});

test("an attachment that is gone, and one with other bytes, are named", async () => {
  const files = fileStoreIn(join(folder.path, "files"));
  const [gone, changed] = ["1".repeat(64), await files.put(Buffer.from("a sketch"))];
  await writeFile(join(folder.path, "files", changed.slice(0, 2), changed), "another sketch");
  for (const [sha256, name] of [
    [gone, "gone.jpg"],
    [changed, "changed.jpg"],
  ] as const) {
    await recordAttachment(store.db, { sha256, name, byteLength: 8, receivedAt: new Date() });
  }
  const found = (await doctor()).of("files");
  expect(found?.state).toBe("fault");
  expect(found?.found).toContain(`gone.jpg (${gone}) is missing`);
  expect(found?.found).toContain(`changed.jpg (${changed}) has other bytes`);
});

test("a changed entry, a lost state and a clock behind the journal are found", async () => {
  await store.db.unsafe(`
    alter table journal disable trigger user;
    update journal set actor = 'Somebody else' where position = 3;
    update journal set recorded_at = now() + interval '1 hour' where position = 6;
    delete from report_state where report_id = (select id from report limit 1)`);
  const { of } = await doctor({}, "--full");
  expect(of("journal")).toMatchObject({ state: "fault", found: expect.stringContaining("Entry 3") });
  expect(of("reports")).toMatchObject({ state: "fault", advice: "Run homeground rebuild." });
  expect(of("clock")).toMatchObject({
    state: "fault",
    found: expect.stringContaining("the newest journal entry is of"),
  });
});

test("keys that others can read are named with the command that closes them", async () => {
  await mkdir(join(folder.path, "keys"), { mode: 0o700 });
  await writeFile(join(folder.path, "keys", "ring.json"), "{}", { mode: 0o600 });
  expect((await doctor()).of("keys")?.state).toBe("ok");
  await chmod(join(folder.path, "keys", "ring.json"), 0o644);
  expect((await doctor()).of("keys")).toMatchObject({
    state: "fault",
    advice: expect.stringContaining("chmod -R go="),
  });
});

test("the age of the last backup is told from its name alone", async () => {
  const place = folder.below("place");
  const made = await runCommand(folder.path, ["backup", place], {
    DATABASE_URL: store.url,
    HOMEGROUND_BACKUP_PASSPHRASE: "correct horse battery staple",
  });
  expect(made.code).toBe(1);
  expect(made.out).toContain("Left out, its bytes are damaged on this disk");
  expect((await doctor({ HOMEGROUND_BACKUP: place })).of("backup")).toMatchObject({
    state: "ok",
    found: expect.stringContaining("is 0 hours old"),
  });
  expect((await doctor({ HOMEGROUND_BACKUP: folder.below("empty") })).of("backup")?.state).toBe("fault");
});

test("where there is no programme, or no database, that is the one thing said of the store", async () => {
  const nowhere = await runCommand(folder.below("nowhere"), ["doctor"]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.out).toMatch(/BROKEN {2}store +There is no programme in /);
  expect(nowhere.out).not.toContain("journal ");
  const url = "postgres://nobody@127.0.0.1:1/none";
  expect((await doctor({ DATABASE_URL: url })).of("store")?.found).toContain("does not answer");
});
