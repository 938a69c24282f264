import type { Actor } from "../../modules/journal/actor.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { activePerson, type PersonRow } from "../people-store.ts";
import { endSession, hashOf, openSession, type SignInMethod } from "../session-store.ts";
import { type Account, accountOf, accountOfLogin, replaceHash } from "./account-store.ts";
import { comparedLogin } from "./login.ts";
import type { AccountParts } from "./parts-store.ts";
import { hashPassword, isOutdated, isPassword } from "./password.ts";
import { securityEvent, somebody } from "./security-event.ts";
import { forgetOldTries, giveBackTry, takeTry } from "./throttle-store.ts";

/** Who is in from here on, and the secret of their session. */
export interface SignedIn {
  readonly person: PersonRow;
  readonly secret: string;
}

/** Where a sign-in comes from: its address of the network, and the session that the browser held until now. */
export interface Visitor {
  readonly address: string;
  readonly session: string | undefined;
}

/** Nobody's, so that a login that nobody has costs the same questions. */
const nobodysId = "00000000-0000-0000-0000-000000000000";

/**
 * Signs in by a login and its password. Whatever is wrong, the answer is the same after the same work; what failed stands
 * in the journal, without the login.
 */
export async function signInByPassword(
  { database, clock, viewers }: AccountParts,
  { login, password }: { readonly login: string; readonly password: string },
  visitor: Visitor,
): Promise<SignedIn> {
  const [at, compared] = [clock.now(), comparedLogin(login)];
  const tries = [
    { kind: "address", value: visitor.address },
    { kind: "login", value: compared },
  ] as const;
  const nextMustWait = await takeTry(database, tries, at);
  const account = await accountOfLogin(database, compared);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  const signedIn = await atDesk(database, [], async (desk, sql) => {
    const person = await activePerson(sql, account?.personId ?? nobodysId);
    if (isRight && account && person && (await isStill(sql, account))) {
      await giveBackTry(sql, tries);
      return { person, secret: await welcome(desk, sql, person, "password", visitor, at) };
    }
    const event = nextMustWait ? "sign-in-throttled" : "sign-in-refused";
    const detail = nextMustWait ? "Refused; the next try has to wait" : "Wrong login or password";
    desk.record(securityEvent(event, person?.id ?? null, detail), somebody, at);
    return null;
  });
  if (signedIn === null) {
    throw problem("sign-in-refused", "The login or the password is wrong. An administrator can make a recovery link.");
  }
  viewers.forget();
  if (account?.passwordHash && isOutdated(account.passwordHash)) {
    await replaceHash(database, account.personId, account.passwordHash, await hashPassword(password));
  }
  return signedIn;
}

/** Whether the password that was checked is still the one that counts, now that nobody else writes. */
async function isStill(sql: Sql, { personId, passwordHash }: Account): Promise<boolean> {
  return (await accountOf(sql, personId))?.passwordHash === passwordHash;
}

/** Opens a session under a secret that nobody has seen before, and ends the one that the browser held. */
export async function welcome(
  desk: Desk,
  sql: Sql,
  person: Pick<PersonRow, "id" | "name">,
  method: SignInMethod,
  { session }: Visitor,
  at: Date,
): Promise<string> {
  if (session !== undefined) await endSession(sql, hashOf(session), at);
  await forgetOldTries(sql, at);
  const by: Actor = { name: person.name, personId: person.id };
  desk.record(securityEvent("signed-in", person.id, `By ${method}`), by, at);
  return await openSession(sql, person.id, method, at);
}

/** Ends the session of this browser. */
export async function signOut({ database, clock, viewers }: AccountParts, by: Actor, secret: string): Promise<void> {
  const at = clock.now();
  await atDesk(database, [], async (desk, sql) => {
    await endSession(sql, hashOf(secret), at);
    desk.record(securityEvent("signed-out", by.personId, "This session"), by, at);
  });
  viewers.forget();
}
