import type { Actor } from "../../modules/journal/actor.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { activePerson } from "../people-store.ts";
import { endSessionsOf } from "../session-store.ts";
import { accountOf } from "./account-store.ts";
import { openChallenge, takeChallenge } from "./challenge-store.ts";
import type { RelyingParty } from "./origin.ts";
import { mustBeFresh, type Owner } from "./own-account-store.ts";
import type { AccountParts } from "./parts-store.ts";
import {
  assertionOptions,
  creationOptions,
  type PasskeyAssertion,
  type PasskeyCreation,
  userHandleOf,
  verifyAssertion,
  verifyCreation,
} from "./passkey.ts";
import { deletePasskey, insertPasskey, noteUse, type Passkey, passkeyOf, passkeysOf } from "./passkey-store.ts";
import { securityEvent, somebody } from "./security-event.ts";
import { type SignedIn, type Visitor, welcome } from "./sign-in-store.ts";
import { giveBackTry, takeTry } from "./throttle-store.ts";

type Stores = Pick<AccountParts, "database" | "clock" | "viewers">;

export async function askForSignIn({ database, clock }: Stores, party: RelyingParty) {
  const options = await assertionOptions(party, null, null);
  const challenge = { challenge: options.challenge, personId: null, details: {} };
  return { challengeId: await openChallenge(database, "sign-in", challenge, clock.now()), options };
}

/** Signs in by a passkey, without a login: the passkey says whose it is. */
export async function signInByPasskey(
  { database, clock, viewers }: Stores,
  { challengeId, response }: { readonly challengeId: string; readonly response: PasskeyAssertion },
  party: RelyingParty,
  visitor: Visitor,
): Promise<SignedIn> {
  const at = clock.now();
  const tries = [{ kind: "address", value: visitor.address } as const];
  await takeTry(database, tries, at);
  const challenge = await takeChallenge(database, challengeId, "sign-in", at);
  if (challenge === undefined)
    throw refused("The question to the passkey was used already, or is older than 5 minutes.");
  const outcome = await atDesk(database, [], async (desk, sql) => {
    const passkey = await usePasskey(desk, sql, response, challenge.challenge, party, at);
    if (passkey instanceof Error) return passkey;
    const person = await activePerson(sql, passkey.personId);
    if (person === undefined) return new Error("The person is not active");
    await giveBackTry(sql, tries);
    return { person, secret: await welcome(desk, sql, person, "passkey", visitor, at) };
  });
  if (outcome instanceof Error) throw refused("The passkey was not accepted.", outcome);
  viewers.forget();
  return outcome;
}

/**
 * Checks what a passkey signed over a challenge, and notes its use; the reason where it is not accepted. A passkey whose
 * counter goes back was copied: that stands in the journal.
 */
export async function usePasskey(
  desk: Desk,
  sql: Sql,
  response: PasskeyAssertion,
  challenge: string,
  party: RelyingParty,
  at: Date,
): Promise<Passkey | Error> {
  const passkey = typeof response.id === "string" ? await passkeyOf(sql, response.id) : undefined;
  if (passkey === undefined) return new Error("Nobody has this passkey");
  const said = await verifyAssertion(response, challenge, party, passkey);
  const handle = response.response?.userHandle;
  const isTheirs = !handle || Buffer.from(userHandleOf(passkey.personId)).equals(Buffer.from(handle, "base64url"));
  if (said instanceof Error || !isTheirs) {
    const detail = `Passkey ${passkey.label}: not accepted`;
    desk.record(securityEvent("sign-in-refused", passkey.personId, detail), somebody, at);
    return said instanceof Error ? said : new Error("The user handle is another person's");
  }
  if (await noteUse(sql, passkey.id, said.counter, said.backedUp, at)) return passkey;
  const detail = `Passkey ${passkey.label}: its counter went from ${passkey.counter} to ${said.counter}`;
  desk.record(securityEvent("passkey-copied", passkey.personId, detail), somebody, at);
  return new Error("The counter of the passkey went back");
}

/** Whom a new passkey is for, and what the question to the authenticator is bound to. */
export interface NewPasskeyFor {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly linkId: string | null;
}

export async function askForCreation({ database, clock }: Stores, party: RelyingParty, person: NewPasskeyFor) {
  const options = await creationOptions(party, person, await passkeysOf(database, person.id));
  const details = person.linkId === null ? {} : { linkId: person.linkId };
  const challenge = { challenge: options.challenge, personId: person.id, details };
  return { challengeId: await openChallenge(database, "new-passkey", challenge, clock.now()), options };
}

/** A creation that was verified, ready for `givePasskey`. */
export interface PreparedPasskey {
  readonly personId: string;
  readonly linkId: string | null;
  readonly passkey: Exclude<Awaited<ReturnType<typeof verifyCreation>>, Error>;
}

export async function preparePasskey(
  { database, clock }: Stores,
  challengeId: string,
  response: PasskeyCreation,
  party: RelyingParty,
): Promise<PreparedPasskey> {
  const challenge = await takeChallenge(database, challengeId, "new-passkey", clock.now());
  if (!challenge?.personId) {
    throw problem(
      "passkey-refused",
      "The question to the passkey was used already, or is older than 5 minutes. Try again.",
    );
  }
  const passkey = await verifyCreation(response, challenge.challenge, party);
  if (passkey instanceof Error) {
    throw problem("passkey-refused", "The passkey was not accepted. Try again, or another one.", {}, passkey);
  }
  return { personId: challenge.personId, linkId: challenge.details["linkId"] ?? null, passkey };
}

/** Keeps a passkey and registers it as a key that decisions can be signed with. */
export async function givePasskey(
  desk: Desk,
  sql: Sql,
  { personId, passkey }: PreparedPasskey,
  label: string,
  by: Actor,
  at: Date,
): Promise<void> {
  if (!(await insertPasskey(sql, { ...passkey, personId, label }, at))) {
    throw problem("passkey-refused", "This passkey is or was registered already.");
  }
  const publicKey = Buffer.from(passkey.publicKey).toString("base64url");
  const body = { keyId: passkey.id, personId, algorithm: "webauthn", publicKey, label } as const;
  desk.record({ kind: "key-registered", body }, by, at);
  desk.record(securityEvent("passkey-added", personId, label), by, at);
}

/** Adds a passkey to the own account, after a sign-in of the last hour. */
export async function askForOwn(stores: Stores, party: RelyingParty, owner: Owner) {
  await mustBeFresh(stores.database, owner, stores.clock.now());
  const login = (await accountOf(stores.database, owner.personId))?.login ?? owner.name;
  return await askForCreation(stores, party, { id: owner.personId, name: owner.name, login, linkId: null });
}

export async function addOwnPasskey(
  stores: Stores,
  party: RelyingParty,
  owner: Owner,
  {
    challengeId,
    label,
    response,
  }: { readonly challengeId: string; readonly label: string; readonly response: PasskeyCreation },
): Promise<{ readonly id: string }> {
  const at = stores.clock.now();
  await mustBeFresh(stores.database, owner, at);
  const prepared = await preparePasskey(stores, challengeId, response, party);
  if (prepared.personId !== owner.personId || prepared.linkId !== null) {
    throw problem("passkey-refused", "This passkey was asked for by somebody else.");
  }
  await atDesk(stores.database, [], async (desk, sql) => {
    await givePasskey(desk, sql, prepared, label.trim(), owner, at);
  });
  return { id: prepared.passkey.id };
}

/**
 * Removes a passkey; what it signed stays signed. The only way in stays. Whoever took the device may be in by it: every
 * other session of the person ends.
 */
export async function removeOwnPasskey({ database, clock, viewers }: Stores, owner: Owner, id: string): Promise<void> {
  const at = clock.now();
  await mustBeFresh(database, owner, at);
  await atDesk(database, [], async (desk, sql) => {
    const label = await deletePasskey(sql, owner.personId, id);
    if (label === undefined) throw problem("credential-not-found", "You have no passkey with this id.");
    const hasPassword = ((await accountOf(sql, owner.personId))?.passwordHash ?? null) !== null;
    if (!hasPassword && (await passkeysOf(sql, owner.personId)).length === 0) {
      throw problem("conflict", "This is your only way in. Add another passkey or set a password first.");
    }
    const reason = "The passkey was removed";
    desk.record({ kind: "key-withdrawn", body: { keyId: id, personId: owner.personId, reason } }, owner, at);
    desk.record(securityEvent("passkey-removed", owner.personId, label), owner, at);
    await endSessionsOf(sql, owner.personId, owner.session, at);
  });
  viewers.forget();
}

function refused(why: string, cause?: unknown) {
  return problem("sign-in-refused", `${why} Try again, or come in by your password or a new link.`, {}, cause);
}
