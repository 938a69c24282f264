import type { Actor } from "../../modules/journal/actor.ts";
import { atDesk } from "../../modules/reports/desk-store.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import type { GivenRole } from "../role.ts";
import { endSessionNamed, endSessionsOf, sessionStart } from "../session-store.ts";
import { keyFromToken } from "../signing-key.ts";
import { makeToken, withdrawToken } from "../token-store.ts";
import type { Viewer, ViewingPerson } from "../viewer.ts";
import { accountOf } from "./account-store.ts";
import { givePassword, preparePassword } from "./credential-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { isPassword } from "./password.ts";
import { securityEvent } from "./security-event.ts";
import { giveBackTry, takeTry } from "./throttle-store.ts";

type Stores = Pick<AccountParts, "database" | "clock" | "viewers">;

/** Who changes their own account: a person by a session of theirs, never a token, which could make itself wider. */
export interface Owner extends Actor {
  readonly personId: string;
  readonly person: ViewingPerson;
  /** Hash of the session that asks. */
  readonly session: Buffer;
}

export function ownerOf({ person, by, credentialId }: Viewer): Owner {
  if (person !== null && by === "session" && credentialId !== null) {
    return { name: person.name, personId: person.id, person, session: Buffer.from(credentialId, "hex") };
  }
  throw problem("not-allowed", "An account is changed by its person in a browser, not by a token.");
}

const freshMilliseconds = 3_600_000;

/** Adding a way in takes a sign-in of the last hour: a screen left open must not become somebody else's account. */
export async function mustBeFresh(sql: Sql, { session }: Owner, at: Date): Promise<void> {
  const startedAt = await sessionStart(sql, session);
  if (startedAt !== undefined && at.getTime() - startedAt.getTime() <= freshMilliseconds) return;
  throw problem("sign-in-again", "Your sign-in is older than an hour. Sign out, sign in again, then do this.");
}

/** Sets or replaces the own password; every other session of the person ends. */
export async function changePassword(
  { database, clock, viewers }: Stores,
  owner: Owner,
  { current, password }: { readonly current?: string; readonly password: string },
): Promise<void> {
  const [at, { personId, person }] = [clock.now(), owner];
  const account = await accountOf(database, personId);
  if (account === undefined) {
    throw problem("conflict", "You have no login yet. An administrator makes you a link with which you choose one.");
  }
  if (account.passwordHash === null) await mustBeFresh(database, owner, at);
  else await mustKnow(database, personId, account.passwordHash, current ?? "", at);
  const prepared = await preparePassword(password, [person.name, person.organisation.name, account.login]);
  await atDesk(database, [], async (desk, sql) => {
    await givePassword(desk, sql, personId, prepared, owner, at);
    await endSessionsOf(sql, personId, owner.session, at);
  });
  viewers.forget();
}

async function mustKnow(sql: Sql, personId: string, hashed: string, password: string, at: Date): Promise<void> {
  const tries = [{ kind: "password-of", value: personId } as const];
  await takeTry(sql, tries, at);
  if (!(await isPassword(hashed, password))) {
    throw problem("sign-in-refused", "That is not your present password. An administrator can make a recovery link.");
  }
  await giveBackTry(sql, tries);
}

export async function endOwnSession(
  { database, clock, viewers }: Stores,
  owner: Actor & { readonly personId: string },
  id: string,
): Promise<void> {
  const at = clock.now();
  await atDesk(database, [], async (desk, sql) => {
    if (!(await endSessionNamed(sql, owner.personId, id, at))) {
      throw problem("credential-not-found", "You have no open session with this id.");
    }
    desk.record(securityEvent("session-ended", owner.personId, "One session, by its person"), owner, at);
  });
  viewers.forget();
}

export interface TokenAsAsked {
  readonly label: string;
  readonly roles: readonly GivenRole[];
  readonly readOnly: boolean;
  readonly days: number;
}

/** Makes a token of some of the person's roles; its text is told once. Its signing key stands in the journal. */
export async function makeTokenOf(
  { database, clock }: Pick<Stores, "database" | "clock">,
  person: Pick<ViewingPerson, "id" | "roles">,
  { label, roles, readOnly, days }: TokenAsAsked,
  by: Actor,
): Promise<{ readonly id: string; readonly text: string; readonly expiresAt: Date }> {
  const foreign = roles.filter((role) => !person.roles.includes(role));
  if (foreign.length > 0)
    throw problem("not-allowed", `A token carries roles of its person; not ${foreign.join(", ")}.`);
  const [at, personId] = [clock.now(), person.id];
  const expiresAt = new Date(at.getTime() + days * 86_400_000);
  return await atDesk(database, [], async (desk, sql) => {
    const made = await makeToken(sql, { personId, label: label.trim(), roles, readOnly, expiresAt }, at);
    const { keyId, publicKey } = keyFromToken(made.text);
    const body = { keyId, personId, algorithm: "ed25519", publicKey, label: `token: ${label.trim()}` } as const;
    desk.record({ kind: "key-registered", body }, by, at);
    const scope = `${roles.join(", ") || "no roles"}${readOnly ? ", only to read" : ""}`;
    const until = expiresAt.toISOString().slice(0, 10);
    desk.record(securityEvent("token-made", personId, `${label.trim()}: ${scope}, until ${until}`), by, at);
    return { ...made, expiresAt };
  });
}

export async function withdrawTokenOf(
  { database, clock, viewers }: Pick<Stores, "database" | "clock"> & { readonly viewers?: AccountParts["viewers"] },
  personId: string,
  id: string,
  by: Actor,
): Promise<void> {
  const at = clock.now();
  await atDesk(database, [], async (desk, sql) => {
    const ended = await withdrawToken(sql, personId, id, at);
    if (ended === undefined) throw problem("credential-not-found", `There is no token ${id} that still works.`);
    desk.record(securityEvent("token-withdrawn", personId, `Token ${id}`), by, at);
    if (ended.signingKeyId === null) return;
    const body = { keyId: ended.signingKeyId, personId, reason: "The token was withdrawn" };
    desk.record({ kind: "key-withdrawn", body }, by, at);
  });
  viewers?.forget();
}
