import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import { readIdentity, recordIdentity } from "../../src/modules/vault/vault-store.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { leaksIn } from "./support/leaks.ts";
import { filesBelow, startWholeProgramme, tablesOf, type WholeProgramme } from "./support/whole-programme.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let programme: WholeProgramme;
const clock = { now: () => new Date("2026-03-01T12:00:00Z") };
const vera = withoutAccount("Vera Assistance");

beforeAll(async () => {
  programme = await startWholeProgramme("2026-03-01T12:00:00Z");
});
afterAll(async () => {
  await programme.stop();
  await programme.remove();
});

const vault = () => ({ database: programme.db, clock, keys: programme.keys });
const recorded = async () => {
  const details = { name: "Şəhrəbanı Qızılgülzadə" };
  return (await recordIdentity(vault(), { reportId: null, kind: "casualty", label: "Casualty 1", details }, vera)).id;
};

/** The command as a person types it, on the data folder of the running programme. */
function homeground(words: readonly string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number | null; text: string }>((resolve) => {
    const env = { ...process.env, HOMEGROUND_DATA: programme.data.path, DATABASE_URL: "", ...environment };
    const child = spawn(process.execPath, [join(repositoryRoot, "bin", "homeground.mjs"), ...words], { env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
    }
    child.once("close", (code) => resolve({ code, text }));
  });
}

test("keys are shown without secrets, rotated under a passphrase, and then open only with it", async () => {
  const id = await recorded();
  const shown = await homeground(["keys", "show"]);
  expect(shown.text).toMatch(/Without a passphrase, whoever takes the disk/);
  const { key }: { key: string } = JSON.parse(await readFile(join(programme.data.keys, "key-000001.json"), "utf8"));
  expect(shown.text).not.toContain(key);
  const rotated = await homeground(["keys", "rotate", "--by", "Ada"], { HOMEGROUND_KEYS_PASSPHRASE: "six words" });
  const said = "Key 2 wraps 1 identities now; each of them opens. Destroyed: key 1.";
  expect(rotated).toMatchObject({ code: 0, text: expect.stringContaining(said) });
  expect(await readdir(programme.data.keys)).toEqual(["key-000002.json"]);
  await expect(readIdentity(vault(), id, "To see whether it opens", vera)).rejects.toThrow(
    /HOMEGROUND_KEYS_PASSPHRASE/,
  );
  const locked = await homeground(["identity", "erase", id, "--reason", "Asked for by letter"]);
  expect(locked).toMatchObject({ code: 1, text: expect.stringContaining("HOMEGROUND_KEYS_PASSPHRASE") });
  const given = { HOMEGROUND_KEYS_PASSPHRASE: "six words" };
  const named = await homeground(["identity", "erase", id, "--reason", "Qızılgülzadə has asked"], given);
  expect(named).toMatchObject({ code: 1, text: expect.stringContaining("names the person") });
  const erased = await homeground(["identity", "erase", id, "--reason", "Asked for by letter"], given);
  expect(erased).toEqual({ code: 0, text: `Identity ${id} is erased; nobody can read it.\n` });
  expect((await homeground(["identity", "erase", id, "--reason", "Short"])).code).toBe(2);
});

test("an import with identifying properties keeps neither them nor the file", async () => {
  const feature = {
    type: "Feature",
    properties: { victim: "Şəhrəbanı Qızılgülzadə", place: "at the ford", day: "2025-05-05" },
    geometry: { type: "Point", coordinates: [46, 40] },
  };
  const profile = {
    profile: "accidents",
    reportedBy: { name: "A. Surveyor", organisation: "Survey Office" },
    dateOfInformation: { property: "day" },
    repairs: [],
    identifying: ["victim"],
    mappings: [{ files: "*", reportType: "accident-report", fields: { description: "{place}" } }],
  };
  const outside = await mkdtemp(join(tmpdir(), "homeground-rows-"));
  const [source, mapped] = [join(outside, "rows.geojson"), join(outside, "map.json")];
  await writeFile(source, JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  await writeFile(mapped, JSON.stringify(profile));
  const { code, text } = await homeground(["import", "--profile", mapped, source, "--by", "Ada"]);
  expect([code, text]).toEqual([0, expect.stringMatching(/accepted +1\b/)]);
  await rm(outside, { recursive: true });
  expect(text).toMatch(/neither these nor the files were kept/);
  const files = (await filesBelow(programme.data.path)).filter(({ where }) => !where.includes("/postgres/"));
  const everything = [...(await tablesOf(programme.db)), ...files, { where: "terminal", bytes: Buffer.from(text) }];
  expect(everything.some(({ bytes }) => bytes.includes("at the ford"))).toBe(true);
  expect(leaksIn(everything, ["Şəhrəbanı", "Qızılgülzadə"])).toEqual([]);
});
