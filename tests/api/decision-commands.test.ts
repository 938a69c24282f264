import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyFromToken } from "../../src/access/signing-key.ts";
import { makeToken } from "../../src/access/token-store.ts";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { JournalWriter } from "../../src/modules/journal/journal-writer.ts";
import { appendEntries, journalHead } from "../../src/modules/journal/store.ts";
import { atDesk } from "../../src/modules/reports/desk-store.ts";
import type { Report } from "../../src/modules/reports/report.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { reportOf, square } from "./support/documents.ts";
import { type KnownPeople, recordTestPeople, type TestPersonName } from "./support/people.ts";
import { registerKey } from "./support/signing.ts";
import { withDatabase } from "./support/with-database.ts";

const store = withDatabase();
let people: KnownPeople;
let data = "";
let place = 0;
const tokens = new Map<TestPersonName, string>();

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "homeground-decisions-"));
  const definition = { name: { en: "Test programme" }, countryCode: null, isSample: false };
  await atDesk(store.db, [], async (desk) => desk.define(definition, withoutAccount("Test"), new Date()));
  people = await recordTestPeople(store.db, new Date());
  for (const who of ["omar", "quality", "donor"] as const) {
    const person = people.actor(who);
    const roles = { omar: "information-manager", quality: "quality-officer", donor: "donor" } as const;
    const expiresAt = new Date(Date.now() + 86_400_000);
    const token = { personId: person.personId, label: "Script", roles: [roles[who]], readOnly: false, expiresAt };
    const { text } = await makeToken(store.db, token, new Date());
    await registerKey(store.db, person, keyFromToken(text), "ed25519", new Date());
    tokens.set(who, text);
  }
});
afterAll(() => rm(data, { recursive: true }));

async function waiting(): Promise<string> {
  place += 20;
  const body = { hazardCode: `C-${place}`, kind: "suspected", area: square(place) };
  const report = reportOf("hazard-report", "2025-01-01", body) as Report;
  await atDesk(store.db, [], async (desk) => desk.submit(report, [], people.actor("leyla"), new Date()));
  return report.id;
}

test("the policy is decided and shown, by who may", async () => {
  const decide = ["policy", "decide", "--outside-check", "yes", "--signature", "yes", "--reason", "Standard 9"];
  expect((await homeground("donor", ...decide)).err).toContain("Dina Donor may not decide");
  expect((await homeground("omar", ...decide)).code).toBe(0);
  const { out } = await homeground(null, "policy", "show");
  expect(out).toContain("Whoever decides signs with a key of their own.");
  expect(out).toMatch(/Decided by Omar Manager on .*: Standard 9/);
});

test("a report is checked and approved by tokens, and the signature verifies", async () => {
  const id = await waiting();
  expect((await homeground("quality", "report", "approve", id)).err).toContain("may not decide");
  const checked = await homeground("quality", "report", "check", id, "--remark", "Corners measured again");
  expect(checked).toMatchObject({ code: 0, out: expect.stringContaining("Qadir Quality checked report") });
  expect((await homeground(null, "report", "approve", id)).err).toContain("--token or HOMEGROUND_TOKEN");
  const approved = await homeground("omar", "report", "approve", id, "--json");
  expect(JSON.parse(approved.out)).toEqual({ id, state: "approved", decidedBy: "Omar Manager" });
  const { code, out } = await homeground(null, "journal", "verify", "--signatures");
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/password or token, valid\s+1/) });
});

test("a rejection is signed too", async () => {
  const id = await waiting();
  const line = ["report", "reject", id, "--reason", "Corners 3 and 4 are swapped"];
  expect((await homeground("omar", ...line)).code).toBe(0);
  const found = JSON.parse((await homeground(null, "journal", "verify", "--signatures", "--json")).out);
  expect(found).toMatchObject({ decisions: 2, signed: { ed25519: 2 }, broken: [], firstBreak: null });
});

test("delegations are listed", async () => {
  expect((await homeground(null, "delegation", "list")).out).toContain("Nobody has delegated anything.");
});

test("a decision that was forged with a whole chain is named, and the command ends with 1", async () => {
  const id = await waiting();
  const writer = new JournalWriter(await journalHead(store.db));
  const body = { reportId: id, submittedBy: "Leyla Survey" };
  const { position } = writer.append({ kind: "report-approved", body }, people.actor("omar"), new Date());
  await appendEntries(store.db, writer.take());
  const { code, out } = await homeground(null, "journal", "verify", "--signatures");
  expect(code).toBe(1);
  expect(out).toContain(`Entry ${position} does not hold: report-approved of ${id} by Omar Manager`);
  expect(out).toContain("unsigned: Omar Manager did not sign");
  expect(out).toMatch(/broken\s+1\n/);
});

/** The command as a process of its own, on this file's database, with the token of somebody. */
function homeground(
  who: TestPersonName | null,
  ...line: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const flags = ["--disable-warning=ExperimentalWarning", join(repositoryRoot, "src", "cli", "main.ts")];
    const token = who === null ? "" : (tokens.get(who) ?? "");
    const child = spawn(process.execPath, [...flags, ...line], {
      env: { ...process.env, DATABASE_URL: store.url, HOMEGROUND_DATA: data, HOMEGROUND_TOKEN: token },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (part) => (text.out += part));
    child.stderr.setEncoding("utf8").on("data", (part) => (text.err += part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...text }));
  });
}
