import type { Actor } from "../../modules/journal/actor.ts";
import { atDesk, type Desk } from "../../modules/reports/desk-store.ts";
import { nameKey } from "../../modules/reports/name-key.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import { type OrganisationRow, organisations, type PersonRow, people } from "../people-store.ts";
import type { GivenRole, OrganisationKind } from "../role.ts";
import { endSessionsOf } from "../session-store.ts";
import { withdrawTokensOf } from "../token-store.ts";

import { canSignIn, mustLeaveAdministrator } from "./administrator-store.ts";
import { makeLink, type NewLink, withdrawInvitation, withdrawLinksOf } from "./one-time-link-store.ts";
import type { AccountParts } from "./parts-store.ts";
import { securityEvent } from "./security-event.ts";

type Stores = Pick<AccountParts, "database" | "clock"> & { readonly viewers?: AccountParts["viewers"] };

export interface PersonAsGiven {
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly GivenRole[];
}

/** Records a new person and makes the link by which they come in, once. */
export async function invite({ database, clock }: Stores, given: PersonAsGiven, by: Actor): Promise<NewLink> {
  const at = clock.now();
  return await atDesk(database, [], async (desk, sql) => {
    await mustBeOpenOrganisation(sql, given.organisationId);
    const personId = newReportId();
    desk.record({ kind: "person-recorded", body: { personId, ...tidied(given), active: true } }, by, at);
    const link = await makeLink(sql, "invitation", personId, at);
    desk.record(securityEvent("invitation-made", personId, `Link ${link.id}`), by, at);
    return link;
  });
}

/** Takes an invitation back; who never came in is a person of the programme no more. */
export async function uninvite({ database, clock }: Stores, invitationId: string, by: Actor): Promise<void> {
  const at = clock.now();
  await atDesk(database, [], async (desk, sql) => {
    const personId = await withdrawInvitation(sql, invitationId, at);
    if (personId === undefined) throw problem("not-found", "There is no open invitation with this id.");
    desk.record(securityEvent("invitation-withdrawn", personId, `Link ${invitationId}`), by, at);
    const person = await knownPerson(sql, personId);
    desk.record({ kind: "person-recorded", body: { ...bodyOf(person), active: false } }, by, at);
  });
}

/**
 * Makes the link by which somebody who lost their way in sets a new one. It ends their sessions and stands in the journal
 * with its reason; whoever made it learns nothing but the link.
 */
export async function recover(stores: Stores, personId: string, reason: string, by: Actor): Promise<NewLink> {
  const { database, clock, viewers } = stores;
  const at = clock.now();
  const link = await atDesk(database, [], async (desk, sql) => {
    const person = await knownPerson(sql, personId);
    if (!person.active) {
      const detail = `${person.name} is not active, or their organisation is not. Make them active first.`;
      throw problem("conflict", detail);
    }
    await withdrawLinksOf(sql, personId, at);
    await endSessionsOf(sql, personId, null, at);
    const purpose = (await canSignIn(sql, personId)) ? "recovery" : "invitation";
    const made = await makeLink(sql, purpose, personId, at);
    desk.record(securityEvent("recovery-link-made", personId, `Link ${made.id}: ${reason.trim()}`), by, at);
    return made;
  });
  viewers?.forget();
  return link;
}

/** A person as they are from now on. Who is removed is out at once: sessions, tokens and links end with it. */
export async function changePerson(
  { database, clock, viewers }: Stores,
  personId: string,
  given: PersonAsGiven & { readonly active: boolean },
  by: Actor,
): Promise<void> {
  const at = clock.now();
  await atDesk(database, [], async (desk, sql) => {
    const before = await knownPerson(sql, personId);
    if (given.organisationId !== before.organisation.id) await mustBeOpenOrganisation(sql, given.organisationId);
    mustNotGiveOneself(before, given, by);
    if (!given.active || !given.roles.includes("administrator")) {
      await mustLeaveAdministrator(sql, ({ id }) => id === personId);
    }
    desk.record({ kind: "person-recorded", body: { personId, ...tidied(given), active: given.active } }, by, at);
    if (!given.active) await shutOut(desk, sql, personId, by, at);
  });
  viewers?.forget();
}

async function shutOut(desk: Desk, sql: Sql, personId: string, by: Actor, at: Date): Promise<void> {
  await endSessionsOf(sql, personId, null, at);
  await withdrawLinksOf(sql, personId, at);
  for (const { id, signingKeyId } of await withdrawTokensOf(sql, personId, at)) {
    const reason = "The person was removed";
    desk.record(securityEvent("token-withdrawn", personId, `Token ${id}: ${reason.toLowerCase()}`), by, at);
    if (signingKeyId === null) continue;
    desk.record({ kind: "key-withdrawn", body: { keyId: signingKeyId, personId, reason } }, by, at);
  }
  desk.record(securityEvent("session-ended", personId, "All sessions: the person was removed"), by, at);
}

export interface OrganisationAsGiven {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly active: boolean;
}

/** Records an organisation: a new one, or one as it is from now on. Gives its id. */
export async function recordOrganisation(
  { database, clock, viewers }: Stores,
  id: string | null,
  given: OrganisationAsGiven,
  by: Actor,
): Promise<string> {
  const organisationId = id ?? newReportId();
  await atDesk(database, [], async (desk, sql) => {
    const all = await organisations(sql);
    if (id !== null) knownOrganisation(all, id);
    const twin = all.find((one) => one.id !== id && nameKey(one.name) === nameKey(given.name));
    if (twin) throw problem("organisation-taken", `There is an organisation ${twin.name} already.`);
    if (!given.active) await mustLeaveAdministrator(sql, (one) => one.organisationId === organisationId);
    const body = { organisationId, name: given.name.trim(), kind: given.kind, active: given.active };
    desk.record({ kind: "organisation-recorded", body }, by, clock.now());
  });
  viewers?.forget();
  return organisationId;
}

/** Roles are given by somebody else: a mistake or a stolen session must not make an administrator of land decisions. */
function mustNotGiveOneself({ id, roles }: PersonRow, given: PersonAsGiven, by: Actor): void {
  const added = given.roles.filter((role) => !roles.includes(role));
  if (by.personId !== id || added.length === 0) return;
  throw problem(
    "own-roles",
    `Another administrator must give you ${added.join(" and ")}. Nobody gives roles to themself.`,
  );
}

async function mustBeOpenOrganisation(sql: Sql, id: string): Promise<void> {
  const { name, active } = knownOrganisation(await organisations(sql), id);
  if (!active)
    throw problem("conflict", `${name} is not active. Make it active first, or choose another organisation.`);
}

function knownOrganisation(all: readonly OrganisationRow[], id: string): OrganisationRow {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw problem("organisation-not-found", `There is no organisation ${id}.`);
  return found;
}

async function knownPerson(sql: Sql, id: string): Promise<PersonRow> {
  const [person] = await people(sql, [id]);
  if (person === undefined) throw problem("person-not-found", `There is no person ${id}.`);
  return person;
}

function bodyOf({ id, name, organisation, roles }: PersonRow) {
  return { personId: id, name, organisationId: organisation.id, roles };
}

function tidied({ name, organisationId, roles }: PersonAsGiven): PersonAsGiven {
  return { name: name.trim(), organisationId, roles: [...new Set(roles)] };
}
