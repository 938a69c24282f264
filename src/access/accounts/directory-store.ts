import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Directory, DirectoryIdentity } from "../../platform/openid-directory.ts";
import { problem } from "../../platform/problem.ts";
import { activePerson, type PersonRow } from "../people-store.ts";
import { accountOfLogin } from "./account-store.ts";
import { openChallenge, takeChallenge } from "./challenge-store.ts";
import { comparedLogin } from "./login.ts";
import { linkOfId } from "./one-time-link-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { securityEvent, somebody } from "./security-event.ts";
import { type SignedIn, type Visitor, welcome } from "./sign-in-store.ts";
import { enterByLink, personBehindId } from "./use-link-store.ts";

type Stores = Pick<AccountParts, "database" | "clock" | "viewers">;

/** Sends somebody to the directory: where to, and the id of what is remembered, for a cookie of the same browser. */
export async function askDirectory(
  { database, clock }: Stores,
  directory: Directory,
  redirectUri: string,
  linkId: string | null,
): Promise<{ readonly url: string; readonly challengeId: string }> {
  const { url, question } = await directory.begin(redirectUri).catch((failure: unknown) => {
    throw problem(
      "directory-failed",
      `${directory.name} does not answer. Try again, or come in another way.`,
      {},
      failure,
    );
  });
  const { state, nonce, verifier } = question;
  const details = { nonce, verifier, ...(linkId === null ? {} : { linkId }) };
  const challenge = { challenge: state, personId: null, details };
  return { url, challengeId: await openChallenge(database, "directory", challenge, clock.now()) };
}

/**
 * Somebody comes back from the directory. It opens the account that it is bound to; it is bound by a one-time link, or by a
 * verified e-mail address that is somebody's login. It never makes a person, nor gives a role.
 */
export async function enterByDirectory(
  stores: Stores,
  directory: Directory,
  answer: URL,
  challengeId: string | undefined,
  visitor: Visitor,
): Promise<SignedIn> {
  const { database, clock, viewers } = stores;
  const at = clock.now();
  const challenge = challengeId === undefined ? undefined : await takeChallenge(database, challengeId, "directory", at);
  if (challenge === undefined) {
    throw problem("directory-failed", "This sign-in was begun elsewhere, used already, or is older than 5 minutes.");
  }
  const { nonce = "", verifier = "", linkId } = challenge.details;
  const question = { state: challenge.challenge, nonce, verifier };
  const identity = await directory.finish(answer, question).catch((failure: unknown) => {
    throw problem("directory-failed", `${directory.name} did not vouch for you. Try again.`, {}, failure);
  });
  if (linkId !== undefined) return await enterByLinkOf(stores, directory, identity, linkId, visitor);
  const signedIn = await atDesk(database, [], async (desk, sql) => {
    const person = await personOf(desk, sql, directory, identity, at);
    if (person !== undefined) return { person, secret: await welcome(desk, sql, person, "directory", visitor, at) };
    desk.record(
      securityEvent("sign-in-refused", null, `${directory.name} vouched for somebody not known here`),
      somebody,
      at,
    );
    return null;
  });
  if (signedIn === null) {
    const detail = `${directory.name} vouched for you, but no account here is yours. An administrator can invite you.`;
    throw problem("sign-in-refused", detail);
  }
  viewers.forget();
  return signedIn;
}

async function enterByLinkOf(
  stores: Stores,
  directory: Directory,
  identity: DirectoryIdentity,
  linkId: string,
  visitor: Visitor,
): Promise<SignedIn> {
  const at = stores.clock.now();
  const person = await personBehindId(stores, await linkOfId(stores.database, linkId, at));
  return await enterByLink(stores, person, "directory", visitor, async (desk, sql) => {
    await bind(desk, sql, directory, identity, person, at);
  });
}

/** The person to whom the identity is bound, binding it now where its verified address is somebody's login. */
async function personOf(desk: Desk, sql: Sql, directory: Directory, identity: DirectoryIdentity, at: Date) {
  const [bound] = await sql<{ person_id: string }[]>`
    select person_id from directory_link where issuer = ${identity.issuer} and subject = ${identity.subject}`;
  if (bound !== undefined) return await activePerson(sql, bound.person_id);
  const account = identity.email === null ? undefined : await accountOfLogin(sql, comparedLogin(identity.email));
  const person = account === undefined ? undefined : await activePerson(sql, account.personId);
  if (person === undefined || (await isBound(sql, identity.issuer, person.id))) return undefined;
  await bind(desk, sql, directory, identity, person, at);
  return person;
}

/** An address can be given to somebody else one day: the account stays with whom it was bound to first. */
async function isBound(sql: Sql, issuer: string, personId: string): Promise<boolean> {
  const found = await sql`select from directory_link where issuer = ${issuer} and person_id = ${personId}`;
  return found.length > 0;
}

async function bind(
  desk: Desk,
  sql: Sql,
  directory: Directory,
  { issuer, subject }: DirectoryIdentity,
  person: Pick<PersonRow, "id" | "name">,
  at: Date,
): Promise<void> {
  await sql`delete from directory_link where issuer = ${issuer} and person_id = ${person.id}`;
  const bound = await sql`
    insert into directory_link (issuer, subject, person_id, linked_at) values (${issuer}, ${subject}, ${person.id}, ${at})
    on conflict do nothing returning 1`;
  if (bound.length === 0) {
    throw problem(
      "login-taken",
      `Somebody else comes in by this account of ${directory.name}. Sign in there as yourself.`,
    );
  }
  const by = { name: person.name, personId: person.id };
  desk.record(securityEvent("directory-linked", person.id, directory.name), by, at);
}
