import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEnvelope, rewrapKey, sealEnvelope } from "./envelope.ts";
import { keyRingIn } from "./key-ring.ts";

const programme = "ab".repeat(32);
const at = new Date("2026-03-01T12:00:00Z");
const none = { current: undefined, next: undefined };

let folder = "";
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "homeground-keys-")), "keys");
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const pathOf = (version: number) => join(folder, `key-00000${version}.json`);

test("a key is on disk for its owner alone, and another process opens the same key", async () => {
  const made = await keyRingIn(folder, none).make(programme, at);
  expect(made.version).toBe(1);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(pathOf(1))).mode & 0o777).toBe(0o600);
  expect((await keyRingIn(folder, none).open(1)).key).toEqual(made.key);
  expect(await readdir(folder)).toEqual(["key-000001.json"]);
});

test("a key that other accounts can read is refused, with the command that mends it", async () => {
  await keyRingIn(folder, none).make(programme, at);
  await chmod(pathOf(1), 0o644);
  await expect(keyRingIn(folder, none).open(1)).rejects.toThrow(/chmod 600/);
});

test("with a passphrase the folder alone opens nothing, and shows nothing of the key", async () => {
  const made = await keyRingIn(folder, { current: "a long passphrase", next: undefined }).make(programme, at);
  const text = await readFile(pathOf(1), "utf8");
  expect(text).not.toContain(made.key.toString("base64"));
  expect((await keyRingIn(folder, { current: "a long passphrase", next: undefined }).open(1)).key).toEqual(made.key);
  await expect(keyRingIn(folder, none).open(1)).rejects.toMatchObject({ code: "vault-locked" });
  await expect(keyRingIn(folder, { current: "a wrong passphrase", next: undefined }).open(1)).rejects.toThrow(
    /does not open key 1/,
  );
}, 20_000);

test("a passphrase is changed by the next key, while the old one still opens", async () => {
  await keyRingIn(folder, { current: "the old one", next: undefined }).make(programme, at);
  const both = keyRingIn(folder, { current: "the old one", next: "the new one" });
  await both.make(programme, at);
  const [first, second] = [await both.open(1), await both.open(2)];
  expect(first.key).not.toEqual(second.key);
  expect((await keyRingIn(folder, { current: "the new one", next: undefined }).open(2)).key).toEqual(second.key);
}, 20_000);

test.each([
  ["a changed key", (text: string) => text.replace(/"key": ".{4}/, '"key": "AAAA')],
  ["half a file", (text: string) => text.slice(0, 90)],
  ["another key's file", (text: string) => text.replace('"version": 1', '"version": 2')],
  ["no key at all", () => "{}"],
])("%s is told from a key, not worked with", async (_, spoil) => {
  await keyRingIn(folder, none).make(programme, at);
  await writeFile(pathOf(1), spoil(await readFile(pathOf(1), "utf8")));
  await expect(keyRingIn(folder, none).open(1)).rejects.toMatchObject({ code: "vault-locked" });
});

test("a destroyed key is gone from the disk; the next one has another number", async () => {
  const ring = keyRingIn(folder, none);
  await ring.make(programme, at);
  await ring.make(programme, at);
  await ring.destroy(1);
  expect((await ring.list()).map(({ version }) => version)).toEqual([2]);
  await expect(ring.open(1)).rejects.toMatchObject({ code: "vault-locked" });
  expect((await ring.make(programme, at)).version).toBe(3);
});

test("erasures are noted once each, and a folder put back from a backup takes none away", async () => {
  const { erased } = keyRingIn(folder, none);
  expect(await erased.ids()).toEqual(new Set());
  const id = "01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e";
  await erased.note(id, at);
  await erased.note(id, at);
  expect(await erased.ids()).toEqual(new Set([id]));
  expect(await keyRingIn(folder, none).list()).toEqual([]);
});

test("an envelope opens with its key in its place, and nowhere else", async () => {
  const ring = keyRingIn(folder, none);
  const [key, other] = [await ring.make(programme, at), await ring.make(programme, at)];
  const sealed = sealEnvelope(key, '{"name":"Şəhla"}', "one");
  expect(openEnvelope(key, sealed, "one")).toBe('{"name":"Şəhla"}');
  expect(openEnvelope(key, sealed, "two")).toBeNull();
  expect(openEnvelope(other, sealed, "one")).toBeNull();
  for (const part of ["wrappedKey", "ciphertext"] as const) {
    for (let i = 0; i < sealed[part].length; i += 7) {
      const spoiled = Buffer.from(sealed[part]);
      spoiled.writeUInt8(spoiled.readUInt8(i) ^ 1, i);
      expect(openEnvelope(key, { ...sealed, [part]: spoiled }, "one")).toBeNull();
    }
  }
  const wrappedKey = rewrapKey(key, other, sealed.wrappedKey, "one") ?? Buffer.alloc(0);
  expect(openEnvelope(other, { ...sealed, keyVersion: 2, wrappedKey }, "one")).toBe('{"name":"Şəhla"}');
  expect(openEnvelope(key, { ...sealed, wrappedKey }, "one")).toBeNull();
});

test("a long name is as long as a short one when sealed", async () => {
  const key = await keyRingIn(folder, none).make(programme, at);
  const lengthOf = (text: string) => sealEnvelope(key, text, "one").ciphertext.length;
  expect(lengthOf('{"name":"Li"}')).toBe(lengthOf(JSON.stringify({ name: "Ş".repeat(100) })));
});
