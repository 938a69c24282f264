import { createHash, randomBytes, scrypt } from "node:crypto";
import { problem } from "../problem.ts";
import { keyBytes, openBytes, sealBytes } from "./sealed-bytes.ts";

/** One key of the ring as it lies on disk, JSON. Binary values are base64. */
export interface KeyFile {
  readonly format: "homeground key 1";
  readonly version: number;
  /** Hash of the first entry of the journal: which programme these keys are of. */
  readonly programme: string;
  readonly madeAt: string;
  /** First 16 hex digits of the SHA-256 of the key: tells a damaged key from a wrong one, and gives nothing away. */
  readonly fingerprint: string;
  readonly protection: "none" | ScryptCost;
  /** The key itself, or the key sealed with the passphrase. */
  readonly key: string;
}

interface ScryptCost {
  readonly scrypt: { readonly salt: string; readonly N: number; readonly r: number; readonly p: number };
}

/** OWASP's figures for scrypt: 128 MiB and some tenths of a second a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;

export interface NewKey {
  readonly version: number;
  readonly programme: string;
  readonly at: Date;
  readonly passphrase: string | undefined;
}

export async function newKeyFile(asked: NewKey): Promise<{ readonly file: KeyFile; readonly key: Buffer }> {
  const { version, programme, at, passphrase } = asked;
  const key = randomBytes(keyBytes);
  const facts = {
    format: "homeground key 1",
    version,
    programme,
    madeAt: at.toISOString(),
    fingerprint: fingerprintOf(key),
  } as const;
  if (passphrase === undefined) return { file: { ...facts, protection: "none", key: key.toString("base64") }, key };
  const protection = { scrypt: { salt: randomBytes(16).toString("base64"), ...cost } };
  const sealed = sealBytes(await derived(passphrase, protection), key, contextOf(facts));
  return { file: { ...facts, protection, key: sealed.toString("base64") }, key };
}

/** The key of a file. A Problem in words where it is damaged, or needs a passphrase that was not given. */
export async function keyOf(file: KeyFile, passphrases: readonly string[]): Promise<Buffer> {
  const key = await openKey(file, passphrases);
  if (key.length === keyBytes && fingerprintOf(key) === file.fingerprint) return key;
  throw problem("vault-locked", `Key ${file.version} of the vault is damaged. Put its file back from a backup.`);
}

async function openKey(file: KeyFile, passphrases: readonly string[]): Promise<Buffer> {
  const sealed = Buffer.from(file.key, "base64");
  if (file.protection === "none") return sealed;
  if (passphrases.length === 0) {
    const detail = `Key ${file.version} of the vault needs its passphrase. Start with HOMEGROUND_KEYS_PASSPHRASE.`;
    throw problem("vault-locked", detail);
  }
  for (const passphrase of passphrases) {
    const key = openBytes(await derived(passphrase, file.protection), sealed, contextOf(file));
    if (key !== null) return key;
  }
  const detail = `The passphrase does not open key ${file.version} of the vault. Give the one it was made with.`;
  throw problem("vault-locked", detail);
}

function fingerprintOf(key: Uint8Array): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function contextOf({ format, version, programme }: Pick<KeyFile, "format" | "version" | "programme">): string {
  return `${format}\n${version}\n${programme}`;
}

function derived(passphrase: string, { scrypt: { salt, N, r, p } }: ScryptCost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 129 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), keyBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
