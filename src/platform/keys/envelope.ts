import { randomBytes } from "node:crypto";
import { keyBytes, openBytes, sealBytes } from "./sealed-bytes.ts";

/** A key that wraps other keys; it lives in the key ring, outside the database. */
export interface WrappingKey {
  readonly version: number;
  readonly key: Buffer;
}

/** Something sealed with a key of its own, which is wrapped. Without the wrapped key nothing of it is left. */
export interface Envelope {
  readonly keyVersion: number;
  readonly wrappedKey: Buffer;
  readonly ciphertext: Buffer;
}

/** Sealed lengths come in steps, so that they do not tell a long name from a short one. */
const stepBytes = 512;

/** Seals text under a new random key. `context` says whose it is and is bound into both parts. */
export function sealEnvelope({ version, key }: WrappingKey, text: string, context: string): Envelope {
  const dataKey = randomBytes(keyBytes);
  const bytes = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / stepBytes) * stepBytes, " ");
  bytes.copy(padded);
  const ciphertext = sealBytes(dataKey, padded, context);
  const wrappedKey = sealBytes(key, dataKey, wrapContext(context, version));
  dataKey.fill(0);
  padded.fill(0);
  return { keyVersion: version, wrappedKey, ciphertext };
}

/** The text, without white space at its end; null where the envelope, its context or the key is not as it was. */
export function openEnvelope({ key }: WrappingKey, envelope: Envelope, context: string): string | null {
  const dataKey = openBytes(key, envelope.wrappedKey, wrapContext(context, envelope.keyVersion));
  if (dataKey === null) return null;
  const plain = openBytes(dataKey, envelope.ciphertext, context);
  dataKey.fill(0);
  return plain === null ? null : plain.toString("utf8").trimEnd();
}

/** The data key wrapped with another key; the ciphertext stays. Null where it does not open with the old one. */
export function rewrapKey(from: WrappingKey, to: WrappingKey, wrappedKey: Buffer, context: string): Buffer | null {
  const dataKey = openBytes(from.key, wrappedKey, wrapContext(context, from.version));
  if (dataKey === null) return null;
  const wrapped = sealBytes(to.key, dataKey, wrapContext(context, to.version));
  dataKey.fill(0);
  return wrapped;
}

function wrapContext(context: string, version: number): string {
  return `${context}\nkey ${version}`;
}
