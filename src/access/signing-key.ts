import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";

/** A key that exists only while somebody shows what it is made of. Ed25519, RFC 8032. */
export interface SigningKey {
  readonly keyId: string;
  /** Raw, 32 bytes, base64url: as `key-registered` keeps it. */
  readonly publicKey: string;
  /** The signature over the bytes, base64url. */
  readonly sign: (bytes: Uint8Array) => string;
}

/** RFC 8410 PKCS #8 of an Ed25519 private key is this and its 32 bytes. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

function keyOfSeed(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const publicKey = createPublicKey(privateKey).export({ format: "jwk" }).x ?? "";
  const keyId = createHash("sha256").update(Buffer.from(publicKey, "base64url")).digest("base64url");
  return { keyId, publicKey, sign: (bytes) => sign(null, bytes, privateKey).toString("base64url") };
}

/**
 * How a signing key is made of a password: 64 MiB and 3 passes (the second choice of RFC 9106, section 4), and a salt that
 * is not the salt of the password's hash. The public key stands in the journal; without the salt, which does not, nobody can
 * try passwords against it.
 */
const recipeForm = /^argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9_-]{22})$/;

export function newSigningRecipe(): string {
  return `argon2id$m=65536,t=3,p=1$${randomBytes(16).toString("base64url")}`;
}

/** Passwords are compared, and keys made of them, in one form of composed letters whatever keyboard typed them. */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize("NFKC"), "utf8");
}

/** The signing key of a password. Whoever calls has verified the password: any password makes some key. */
export async function keyFromPassword(password: string, recipe: string): Promise<SigningKey> {
  const [, memoryCost, timeCost, parallelism, salt] = recipeForm.exec(recipe) ?? [];
  if (salt === undefined) throw new Error("The recipe of a signing key is not one");
  const costs = { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism) };
  const seed = await hashRaw(passwordBytes(password), {
    ...costs,
    outputLen: 32,
    salt: Buffer.from(salt, "base64url"),
  });
  return keyOfSeed(seed);
}

/** The signing key of an API token: HKDF (RFC 5869) is enough, its secret has 256 bits. */
export function keyFromToken(text: string): SigningKey {
  return keyOfSeed(Buffer.from(hkdfSync("sha256", text, "", "homeground signing key of a token", 32)));
}
