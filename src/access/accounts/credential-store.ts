import type { Actor } from "../../modules/journal/actor.ts";
import type { Desk } from "../../modules/reports/desk-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { keyFromPassword, newSigningRecipe } from "../signing-key.ts";
import { accountOf, accountOfLogin, type NewPassword, setLogin, setPassword } from "./account-store.ts";
import { comparedLogin } from "./login.ts";
import { hashPassword, weaknessOf } from "./password.ts";
import { securityEvent } from "./security-event.ts";

/** A password on its way into an account, with the signing key that it makes. */
export interface PreparedPassword extends NewPassword {
  readonly publicKey: string;
}

/** Checks a new password and hashes it: a tenth of a second of work, done before anybody waits at the desk. */
export async function preparePassword(password: string, aboutPerson: readonly string[]): Promise<PreparedPassword> {
  const weakness = await weaknessOf(password, aboutPerson);
  if (weakness !== null) throw problem("password-too-weak", weakness);
  const signingRecipe = newSigningRecipe();
  const { keyId, publicKey } = await keyFromPassword(password, signingRecipe);
  return { passwordHash: await hashPassword(password), signingRecipe, signingKeyId: keyId, publicKey };
}

/** Gives a person a login that nobody else has. */
export async function giveLogin(sql: Sql, personId: string, text: string, at: Date): Promise<void> {
  const login = comparedLogin(text);
  const taken = await accountOfLogin(sql, login);
  if (taken !== undefined && taken.personId !== personId) {
    throw problem("login-taken", `Somebody else signs in as ${login}. Choose another login.`);
  }
  await setLogin(sql, personId, login, at);
}

/** Puts the password in place; its signing key is registered from here on, and the key of the one before is not. */
export async function givePassword(
  desk: Desk,
  sql: Sql,
  personId: string,
  { publicKey, ...password }: PreparedPassword,
  by: Actor,
  at: Date,
): Promise<void> {
  const before = (await accountOf(sql, personId))?.signingKeyId ?? null;
  await setPassword(sql, personId, password);
  if (before !== null) {
    const reason = "The password was replaced";
    desk.record({ kind: "key-withdrawn", body: { keyId: before, personId, reason } }, by, at);
  }
  const body = { keyId: password.signingKeyId, personId, algorithm: "ed25519", publicKey, label: "password" } as const;
  desk.record({ kind: "key-registered", body }, by, at);
  desk.record(securityEvent("password-set", personId, before === null ? "The first password" : "Replaced"), by, at);
}
