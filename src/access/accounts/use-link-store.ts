import type { Actor } from "../../modules/journal/actor.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import { nameKey } from "../../modules/reports/name-key.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import { activePerson, organisations, type PersonRow } from "../people-store.ts";
import type { GivenRole } from "../role.ts";
import { endSessionsOf, type SignInMethod } from "../session-store.ts";

import { accountOf } from "./account-store.ts";
import { activeAdministrators } from "./administrator-store.ts";
import { linkOf, type OneTimeLink, useUp } from "./one-time-link-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { securityEvent } from "./security-event.ts";
import { type SignedIn, type Visitor, welcome } from "./sign-in-store.ts";

/** What a link offers, for the page that it opens. */
export interface OpenedLink {
  readonly purpose: OneTimeLink["purpose"];
  readonly name: string | null;
  readonly organisation: string | null;
  readonly login: string | null;
  readonly roles: readonly GivenRole[];
  readonly expiresAt: Date;
}

/** What the first administrator says about themself; everybody else is known already. */
export interface Introduction {
  readonly name?: string;
  readonly organisation?: string;
}

export const firstRoles: readonly GivenRole[] = ["information-manager", "administrator"];

export async function openLink({ database, clock }: AccountParts, text: string): Promise<OpenedLink> {
  const link = await linkOf(database, text, clock.now());
  const { purpose, expiresAt } = link;
  if (link.personId === null) {
    return { purpose, name: null, organisation: null, login: null, roles: firstRoles, expiresAt };
  }
  const person = await personOfLink(database, link.personId);
  const login = (await accountOf(database, person.id))?.login ?? null;
  return { purpose, name: person.name, organisation: person.organisation.name, login, roles: person.roles, expiresAt };
}

/** Whom a link lets in. */
export interface Comer {
  readonly link: OneTimeLink;
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** The person of a link, the first administrator from what they say about themself. Throws where the link is not good. */
export async function personBehind(
  { database, clock }: AccountParts,
  text: string,
  introduction: Introduction,
): Promise<Comer> {
  const link = await linkOf(database, text, clock.now());
  if (link.personId === null) {
    const { name, organisation } = introduced(introduction);
    return { link, id: newReportId(), name, organisation };
  }
  if (introduction.name !== undefined || introduction.organisation !== undefined) {
    throw problem("invalid-request", "Name and organisation are given already: leave them out.");
  }
  return await personBehindId({ database }, link);
}

/** The person of a link that is somebody's already. */
export async function personBehindId({ database }: Pick<AccountParts, "database">, link: OneTimeLink): Promise<Comer> {
  if (link.personId === null) {
    throw problem(
      "conflict",
      "The first administrator chooses a password or a passkey; a directory can be added later.",
    );
  }
  const { id, name, organisation } = await personOfLink(database, link.personId);
  return { link, id, name, organisation: organisation.name };
}

/**
 * Uses a link up: `giveCredential` puts what they will sign in with in place, in the same transaction. They are in from
 * here on, and only here: whoever was in before is out.
 */
export async function enterByLink(
  { database, clock, viewers }: Pick<AccountParts, "database" | "clock" | "viewers">,
  { link, id, name, organisation }: Comer,
  method: SignInMethod,
  visitor: Visitor,
  giveCredential: (desk: Desk, sql: Sql, by: Actor) => Promise<void>,
): Promise<SignedIn> {
  const [at, by] = [clock.now(), { name, personId: id }];
  const secret = await atDesk(database, [], async (desk, sql) => {
    await useUp(sql, link, at);
    if (link.purpose === "administrator") await recordFirstAdministrator(desk, sql, by, organisation, at);
    else await personOfLink(sql, id);
    const event = link.purpose === "recovery" ? "recovery-link-used" : "invitation-used";
    desk.record(securityEvent(event, id, `Link ${link.id}, ${link.purpose}`), by, at);
    await giveCredential(desk, sql, by);
    await endSessionsOf(sql, id, null, at);
    return await welcome(desk, sql, { id, name }, method, visitor, at);
  });
  viewers.forget();
  const person = await activePerson(database, id);
  if (person === undefined) throw new Error(`Person ${id} came in and is not there`);
  return { person, secret };
}

async function recordFirstAdministrator(
  desk: Desk,
  sql: Sql,
  by: Actor & { personId: string },
  name: string,
  at: Date,
) {
  if ((await activeAdministrators(sql)).length > 0) {
    const detail = "Somebody has become the administrator already. They can invite you: People, Invite.";
    throw problem("link-invalid", detail);
  }
  const known = (await organisations(sql)).find((one) => nameKey(one.name) === nameKey(name));
  if (known && (known.kind !== "authority" || !known.active)) {
    const detail = `${known.name} is known here and is not the authority. Name the mine action authority or centre.`;
    throw problem("organisation-taken", detail);
  }
  const organisationId = known?.id ?? newReportId();
  if (!known) {
    const body = { organisationId, name: name.trim(), kind: "authority", active: true } as const;
    desk.record({ kind: "organisation-recorded", body }, by, at);
  }
  const body = { personId: by.personId, name: by.name, organisationId, roles: firstRoles, active: true };
  desk.record({ kind: "person-recorded", body }, by, at);
}

function introduced({ name, organisation }: Introduction): { readonly name: string; readonly organisation: string } {
  if (name !== undefined && organisation !== undefined) return { name: name.trim(), organisation };
  throw problem("invalid-request", "The first administrator gives their name and their organisation.");
}

async function personOfLink(sql: Sql, id: string): Promise<PersonRow> {
  const person = await activePerson(sql, id);
  if (person !== undefined) return person;
  throw problem("link-invalid", "This link was used, withdrawn or has expired. Ask for a new one.");
}
