import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { problem } from "../problem.ts";
import type { BackupStore } from "./backup-store.ts";
import { type BackupKeys, keysFrom, sha256Of } from "./seal.ts";

/** scrypt (RFC 7914); the cost is 128 · N · r bytes of memory for each guess. */
interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and half a second a guess on a machine of 2026. */
export const fullCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** The random key of all backups in one place, wrapped by the passphrase: a new passphrase need not seal all again. */
interface WrappedKey extends ScryptCost {
  readonly format: "homeground-backup-key-1";
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
  readonly tag: string;
}

/** Without it nothing of a backup can be read, so it lies there twice. */
export const keyNames = ["key.json", "key-copy.json"] as const;

export interface OpenedKey {
  readonly keys: BackupKeys;
  /** Copies of the key file that were damaged or missing. */
  readonly broken: readonly string[];
}

const shortestPassphrase = 12;

/** Opens the key of a place with its passphrase; null where no backup was ever made. */
export async function openBackupKey(store: BackupStore, passphrase: string): Promise<OpenedKey | null> {
  const texts = await Promise.all(keyNames.map(async (name) => (await store.get(name))?.toString("utf8") ?? null));
  if (texts.every((text) => text === null)) return null;
  const wrapped = texts.map((text) => (text === null ? null : readKeyFile(text)));
  const broken = keyNames.filter((_, i) => wrapped[i] === null);
  const first = wrapped.find((key) => key !== null);
  if (!first) {
    const detail = `Both key files of ${store.where} (${keyNames.join(", ")}) were changed: no backup there can be read.`;
    throw problem("backup-broken", detail, { broken: keyNames.map((name) => ({ name })) });
  }
  return { keys: keysFrom(await unwrap(first, passphrase, store.where)), broken };
}

/** Makes the key of a place that has none. */
export async function makeBackupKey(store: BackupStore, passphrase: string, cost = fullCost): Promise<BackupKeys> {
  if (passphrase.length < shortestPassphrase) {
    const detail = `The passphrase has ${passphrase.length} characters; take at least ${shortestPassphrase}: six words, say.`;
    throw problem("usage", detail);
  }
  const backupKey = randomBytes(32);
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await wrappingKey(passphrase, salt, cost), nonce);
  const wrapped = Buffer.concat([cipher.update(backupKey), cipher.final()]).toString("hex");
  const tag = cipher.getAuthTag().toString("hex");
  const { N, r, p } = cost;
  const key: WrappedKey = {
    format: "homeground-backup-key-1",
    N,
    r,
    p,
    salt: salt.toString("hex"),
    nonce: nonce.toString("hex"),
    wrapped,
    tag,
  };
  for (const name of keyNames) await store.put(name, Buffer.from(keyFile(key)));
  return keysFrom(backupKey);
}

/** Puts a damaged copy of the key file back from the whole one. */
export async function mendKeyFiles(store: BackupStore, broken: readonly string[]): Promise<void> {
  const whole = keyNames.find((name) => !broken.includes(name));
  const bytes = whole === undefined ? null : await store.get(whole);
  if (bytes) for (const name of broken) await store.put(name, bytes);
}

function keyFile(key: WrappedKey): string {
  const text = JSON.stringify(key);
  return `${text}\n${sha256Of(Buffer.from(text))}\n`;
}

/** The checksum tells a damaged file from a wrong passphrase; it protects nothing. */
function readKeyFile(text: string): WrappedKey | null {
  const [json = "", checksum, rest, more] = text.split("\n");
  if (sha256Of(Buffer.from(json)) !== checksum || rest !== "" || more !== undefined) return null;
  return JSON.parse(json);
}

async function unwrap(key: WrappedKey, passphrase: string, where: string): Promise<Buffer> {
  // Whoever can write there must not make us take all memory.
  if (key.N * key.r > 2 ** 24 || key.p > 16) {
    throw problem("backup-broken", `The key file of ${where} asks for more memory than any Homeground would.`);
  }
  const decipher = createDecipheriv(
    "aes-256-gcm",
    await wrappingKey(passphrase, Buffer.from(key.salt, "hex"), key),
    Buffer.from(key.nonce, "hex"),
    { authTagLength: 16 },
  ).setAuthTag(Buffer.from(key.tag, "hex"));
  try {
    return Buffer.concat([decipher.update(Buffer.from(key.wrapped, "hex")), decipher.final()]);
  } catch {
    // GCM says no more than that; the file itself is whole, its checksum holds.
    throw problem("backup-passphrase-wrong", `The passphrase does not open the backups in ${where}.`);
  }
}

function wrappingKey(passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same words typed on another keyboard may be other code points.
    scrypt(passphrase.normalize("NFKC"), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
