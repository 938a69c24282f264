import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sealContext } from "../../src/modules/vault/identity.ts";
import { identitiesAfter, insertIdentity, keysInUse, programmeHash } from "../../src/modules/vault/store.ts";
import { openEnvelope, sealEnvelope } from "../../src/platform/keys/envelope.ts";
import { keyRingIn } from "../../src/platform/keys/key-ring.ts";
import { newReportId } from "../../src/platform/report-ids.ts";
import { repositoryRoot } from "../../src/platform/repository-root.ts";
import { startWholeProgramme, type WholeProgramme } from "./support/whole-programme.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const identities = 2000;
const kills = 4;
const none = { current: undefined, next: undefined };
const at = new Date("2026-03-01T12:00:00Z");

let programme: WholeProgramme;

beforeAll(async () => {
  programme = await startWholeProgramme("2026-03-01T12:00:00Z");
  const key = await programme.keys.make(await programmeHash(programme.db), at);
  await programme.db.begin(async (sql) => {
    for (let i = 0; i < identities; i += 1) {
      const [id, kind] = [newReportId(), "casualty"] as const;
      const sealed = sealEnvelope(key, `{"name":"Şəxs ${i}"}`, sealContext({ id, kind }));
      await insertIdentity(sql, { id, kind, reportId: null, label: `Casualty ${i}`, recordedAt: at }, sealed);
    }
  });
});
afterAll(async () => {
  await programme.stop();
  await programme.remove();
});

const versions = async () => (await programme.keys.list()).map(({ version }) => version);

/** Runs `homeground keys rotate` in a group of processes of its own, and kills the group so long after its key appears. */
async function rotate(killAfterMilliseconds: number | null): Promise<number | null> {
  const next = ((await versions()).at(-1) ?? 0) + 1;
  const env = { ...process.env, HOMEGROUND_DATA: programme.data.path, DATABASE_URL: "" };
  const command = [join(repositoryRoot, "bin", "homeground.mjs"), "keys", "rotate", "--by", "Ada"];
  const child = spawn(process.execPath, command, { env, detached: true, stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  if (killAfterMilliseconds === null) return await ended;
  const keyFile = join(programme.keys.folder, `key-${String(next).padStart(6, "0")}.json`);
  for (let waited = 0; !existsSync(keyFile) && waited < 30_000; waited += 2) await setTimeout(2);
  await setTimeout(killAfterMilliseconds);
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  return await ended;
}

async function howManyOpen(): Promise<number> {
  const ring = keyRingIn(programme.keys.folder, none);
  const rows = await identitiesAfter(programme.db, "00000000-0000-0000-0000-000000000000", identities + 1);
  const texts = await Promise.all(
    rows.map(async (row) => openEnvelope(await ring.open(row.keyVersion), row, sealContext(row))),
  );
  return new Set(texts.filter((text) => text?.startsWith('{"name":"Şəxs '))).size;
}

test(`killed ${kills} times with SIGKILL while it rotates, every identity opens; the last rotation tidies up`, async () => {
  let killed = 0;
  for (let i = 0; i < kills; i += 1) {
    // From the moment the new key is there to about when the old ones go.
    if ((await rotate(i * 150)) === null) killed += 1;
    // The database ends what a killed client had begun.
    await vi.waitFor(async () => {
      const [row] = await programme.db<{ held: number }[]>`
        select count(*)::integer as held from pg_locks where locktype = 'advisory' and granted`;
      expect(row?.held).toBe(0);
    }, 20_000);
    expect(await howManyOpen()).toBe(identities);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await rotate(null)).toBe(0);
  expect(await howManyOpen()).toBe(identities);
  expect([...(await keysInUse(programme.db)).keys()]).toEqual(await versions());
  expect(await versions()).toHaveLength(1);
});
