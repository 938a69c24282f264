import type { Sql } from "../platform/database/database.ts";
import { accountOf } from "./accounts/account-store.ts";
import { isPassword } from "./accounts/password.ts";
import { giveBackTry, takeTry } from "./accounts/throttle-store.ts";
import { keyFromPassword, keyFromToken, type SigningKey } from "./signing-key.ts";
import { tokenOf } from "./token-store.ts";

/** A signature by a key that stands registered in the journal (`person_key`). */
export interface KeySignature {
  readonly keyId: string;
  readonly algorithm: "ed25519";
  /** base64url */
  readonly signature: string;
}

/**
 * Signs with the key of a person's password; null where the password is wrong or they have none. Wrong tries count: whoever
 * finds an open session must not guess here what sign-in would slow down (throws `sign-in-throttled`).
 */
export async function signWithPassword(
  sql: Sql,
  personId: string,
  password: string,
  bytes: Uint8Array,
  at: Date,
): Promise<KeySignature | null> {
  const tries = [{ kind: "password-of", value: personId } as const];
  await takeTry(sql, tries, at);
  const account = await accountOf(sql, personId);
  if (!(await isPassword(account?.passwordHash ?? null, password)) || !account?.signingRecipe) return null;
  await giveBackTry(sql, tries);
  return signedBy(await keyFromPassword(password, account.signingRecipe), bytes);
}

/** Signs with the key of the token that a request carries; null where the token is not good, or not that person's. */
export async function signWithToken(
  sql: Sql,
  personId: string,
  text: string,
  bytes: Uint8Array,
  at: Date,
): Promise<KeySignature | null> {
  const token = await tokenOf(sql, text, at);
  return token?.personId === personId ? signedBy(keyFromToken(text), bytes) : null;
}

function signedBy(key: SigningKey, bytes: Uint8Array): KeySignature {
  return { keyId: key.keyId, algorithm: "ed25519", signature: key.sign(bytes) };
}
