import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

/** What a backup's objects are sealed and named with; both come from one random key. */
export interface BackupKeys {
  readonly sealing: Buffer;
  readonly naming: Buffer;
}

/** An object that is not what was sealed; the message says why, without its name. */
export class BrokenSeal extends Error {}

const mark = Buffer.from("HGB1");
const nonceBytes = 12;
const tagBytes = 16;

export function keysFrom(backupKey: Uint8Array): BackupKeys {
  const derived = (purpose: string) => Buffer.from(hkdfSync("sha256", backupKey, "homeground-backup-1", purpose, 32));
  return { sealing: derived("sealing"), naming: derived("naming") };
}

/**
 * The name of an object by what is in it: the same bytes lie there once, and whoever sees the names cannot test a guess
 * at the content, which a plain hash would allow.
 */
export function objectName(keys: BackupKeys, plainSha256: string): string {
  const hex = createHmac("sha256", keys.naming).update(plainSha256).digest("hex");
  return `objects/${hex.slice(0, 2)}/${hex}`;
}

/**
 * gzip (RFC 1952: anything can read it in twenty years), then AES-256-GCM with the object's name bound in: an object put
 * in another's place does not open. Nonces are random: one key may seal 2^32 objects (NIST SP 800-38D).
 */
export async function seal(keys: BackupKeys, name: string, plain: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keys.sealing, nonce).setAAD(Buffer.from(name));
  const body = cipher.update(await promisify(gzip)(plain));
  return Buffer.concat([mark, nonce, body, cipher.final(), cipher.getAuthTag()]);
}

export async function unseal(keys: BackupKeys, name: string, sealed: Buffer): Promise<Buffer> {
  if (sealed.length < mark.length + nonceBytes + tagBytes) throw new BrokenSeal("it is cut off");
  if (!sealed.subarray(0, mark.length).equals(mark)) throw new BrokenSeal("its first bytes were changed");
  const nonce = sealed.subarray(mark.length, mark.length + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", keys.sealing, nonce).setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const body = decipher.update(sealed.subarray(mark.length + nonceBytes, -tagBytes));
  try {
    decipher.final();
  } catch {
    // GCM says no more than that.
    throw new BrokenSeal("its bytes were changed");
  }
  return await promisify(gunzip)(body);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
