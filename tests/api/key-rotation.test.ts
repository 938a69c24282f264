import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { withoutAccount } from "../../src/modules/journal/actor.ts";
import type { JournalEntry } from "../../src/modules/journal/journal-entry.ts";
import { entriesInOrder } from "../../src/modules/journal/store.ts";
import { rotateKeys } from "../../src/modules/vault/rotate-keys-store.ts";
import { keysInUse } from "../../src/modules/vault/store.ts";
import { eraseIdentity, readIdentity, recordIdentity, type Vault } from "../../src/modules/vault/vault-store.ts";
import { type KeyRing, keyRingIn } from "../../src/platform/keys/key-ring.ts";
import { testDay, withServer } from "./support/with-server.ts";

const server = withServer();
const clock = { now: () => testDay };
const none = { current: undefined, next: undefined };
const vera = withoutAccount("Vera Assistance");
const reason = "To see whether it opens";
const quiet = () => undefined;

const folders: string[] = [];
let folder = "";
let vault: Vault;

beforeEach(async () => {
  await server.store.db`truncate identity`;
  folder = await mkdtemp(join(tmpdir(), "homeground-rotation-"));
  folders.push(folder);
  vault = { database: server.store.db, clock, keys: keyRingIn(folder, none) };
});
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

async function recordSome(count: number): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const offered = {
      reportId: null,
      kind: "casualty",
      label: `Casualty ${i}`,
      details: { name: `Şəxs ${i}` },
    } as const;
    names.set((await recordIdentity(vault, offered, vera)).id, `Şəxs ${i}`);
  }
  return names;
}

/** Through a ring that knows nothing yet, as a server that has just started. */
async function mustAllOpen(names: ReadonlyMap<string, string>): Promise<void> {
  const fresh = { ...vault, keys: keyRingIn(folder, none) };
  for (const [id, name] of names) expect(await readIdentity(fresh, id, reason, vera)).toEqual({ name });
}

const versions = async () => (await vault.keys.list()).map(({ version }) => version);
const inUse = async () => [...(await keysInUse(server.store.db)).keys()].sort();

test("wraps every identity with a new key, says so in the journal, and destroys the old key", async () => {
  const names = await recordSome(3);
  const [erased = ""] = names.keys();
  await eraseIdentity(vault, erased, "Asked for by letter", vera);
  names.delete(erased);
  const seen: [number, number][] = [];
  const rotated = await rotateKeys(vault, vera, (done, total) => seen.push([done, total]));
  expect(rotated).toEqual({ keyVersion: 2, identities: 2, destroyed: [1] });
  expect(seen.at(-1)).toEqual([2, 2]);
  expect([await versions(), await inUse()]).toEqual([[2], [2]]);
  let last: JournalEntry | undefined;
  for await (const entry of entriesInOrder(server.store.db)) last = entry;
  expect(last).toMatchObject({ kind: "keys-rotated", actor: "Vera Assistance", body: { keyVersion: 2 } });
  await mustAllOpen(names);
});

test("what the old key wrapped does not open any more, even for whoever kept the rows", async () => {
  const [id = ""] = (await recordSome(1)).keys();
  const { db } = server.store;
  const [row] = await db<{ key: Buffer; text: Buffer }[]>`select wrapped_key as key, ciphertext as text from identity`;
  await rotateKeys(vault, vera, quiet);
  await db`update identity set wrapped_key = ${row?.key ?? null}, key_version = 1 where id = ${id}`;
  await expect(readIdentity(vault, id, reason, vera)).rejects.toMatchObject({ code: "vault-locked" });
});

/** A ring that fails before or after it has done its n-th work of a kind: as a kill at that moment would leave it. */
function failing(at: "make" | "open" | "destroy", nth: number, when: "before" | "after"): KeyRing {
  let count = 0;
  const ring = keyRingIn(folder, none);
  const once = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (name === at) count += 1;
    const strikes = name === at && count === nth;
    if (strikes && when === "before") throw new Error("killed");
    const result = await work();
    if (strikes) throw new Error("killed");
    return result;
  };
  return {
    folder,
    erased: ring.erased,
    list: () => ring.list(),
    make: (programme, moment) => once("make", () => ring.make(programme, moment)),
    open: (version) => once("open", () => ring.open(version)),
    destroy: (version) => once("destroy", () => ring.destroy(version)),
  };
}

test.each([
  ["make", 1, "before"],
  ["make", 1, "after"],
  ["open", 2, "before"],
  ["open", 4, "before"],
  ["open", 6, "before"],
  ["destroy", 1, "before"],
  ["destroy", 1, "after"],
] as const)("killed at %s %i, %s: everything opens, and the next rotation finishes", async (at, nth, when) => {
  const names = await recordSome(4);
  await expect(rotateKeys({ ...vault, keys: failing(at, nth, when) }, vera, quiet)).rejects.toThrow("killed");
  await mustAllOpen(names);
  for (const [id, name] of await recordSome(1)) names.set(id, name);
  const { keyVersion } = await rotateKeys(vault, vera, quiet);
  await mustAllOpen(names);
  expect([await versions(), await inUse()]).toEqual([[keyVersion], [keyVersion]]);
});

test.each([
  ["while it wraps", "update on identity for each row"],
  ["while it writes the journal", "insert on journal for each row"],
])("a database that fails %s leaves every identity as it was", async (_, when) => {
  const names = await recordSome(2);
  const { db } = server.store;
  await db.unsafe(`
    create function fails() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger fails before ${when} execute function fails()`);
  await expect(rotateKeys(vault, vera, quiet)).rejects.toThrow("killed");
  await db.unsafe("drop function fails() cascade");
  expect(await inUse()).toEqual([1]);
  await mustAllOpen(names);
});

test("stopped by its person within the transaction, it changed nothing", async () => {
  const names = await recordSome(2);
  await expect(
    rotateKeys(vault, vera, () => {
      throw new Error("Ctrl-C");
    }),
  ).rejects.toThrow("Ctrl-C");
  expect(await inUse()).toEqual([1]);
  await mustAllOpen(names);
});

test("an identity that does not open stops it before any key is destroyed", async () => {
  const names = await recordSome(2);
  const [spoiled = ""] = names.keys();
  await server.store.db`
    update identity set ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1) where id = ${spoiled}`;
  await expect(rotateKeys(vault, vera, quiet)).rejects.toMatchObject({ code: "vault-broken" });
  expect(await versions()).toEqual([1, 2]);
  names.delete(spoiled);
  await mustAllOpen(names);
});

test("people read and record while keys are rotated, several times and twice at once", async () => {
  const names = await recordSome(6);
  let going = true;
  const servers = [keyRingIn(folder, none), keyRingIn(folder, none)].map((keys) => ({ ...vault, keys }));
  const readers = servers.map(async (one) => {
    let reads = 0;
    for (; going; reads += 1) {
      for (const [id, name] of [...names]) expect(await readIdentity(one, id, reason, vera)).toEqual({ name });
    }
    return reads;
  });
  const writer = (async () => {
    while (going) for (const [id, name] of await recordSome(1)) names.set(id, name);
  })();
  for (let i = 0; i < 3; i += 1) {
    await Promise.all([
      rotateKeys(vault, vera, quiet),
      rotateKeys({ ...vault, keys: keyRingIn(folder, none) }, vera, quiet),
    ]);
  }
  going = false;
  for (const reads of await Promise.all(readers)) expect(reads).toBeGreaterThan(0);
  await writer;
  await mustAllOpen(names);
  expect(await inUse()).toEqual(await versions().then((all) => all.slice(-1)));
}, 60_000);

test("an empty vault may rotate too, and a folder of keys holds nothing but keys and notes", async () => {
  expect(await rotateKeys(vault, vera, quiet)).toEqual({ keyVersion: 1, identities: 0, destroyed: [] });
  expect(await rotateKeys(vault, vera, quiet)).toEqual({ keyVersion: 2, identities: 0, destroyed: [1] });
  const [id = ""] = (await recordSome(1)).keys();
  await eraseIdentity(vault, id, "Asked for by letter", vera);
  expect((await readdir(folder)).sort()).toEqual([`erased-${id}.txt`, "key-000002.json"]);
});
