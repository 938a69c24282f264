import type { JournalEntry } from "../modules/journal/journal-entry.ts";
import type { Projection } from "../modules/journal/projection-store.ts";
import { nameKey } from "../modules/reports/name-key.ts";
import type { Sql } from "../platform/database/database.ts";
import type { GivenRole, OrganisationKind } from "./role.ts";

/** People, organisations, keys and decisions as their entries in the journal say: the last word of each holds. */
export const accessProjection: Projection = {
  kinds: [
    "organisation-recorded",
    "person-recorded",
    "key-registered",
    "key-withdrawn",
    "security-event",
    "policy-decided",
    "delegation-given",
    "delegation-withdrawn",
    "report-checked",
    "tier-decided",
  ],
  workIn,
};

async function workIn(sql: Sql, entry: JournalEntry): Promise<void> {
  const { position } = entry;
  if (entry.kind === "organisation-recorded") {
    const { organisationId, name, kind, active } = entry.body;
    await sql`
      insert into organisation (id, key, name, kind, active, recorded_position)
      values (${organisationId}, ${nameKey(name)}, ${name}, ${kind}, ${active}, ${position})
      on conflict (id) do update set key = excluded.key, name = excluded.name, kind = excluded.kind,
        active = excluded.active, recorded_position = excluded.recorded_position`;
  } else if (entry.kind === "person-recorded") {
    const { personId, name, organisationId, roles, active } = entry.body;
    await sql`
      insert into person (id, name, organisation_id, roles, active, recorded_position)
      values (${personId}, ${name}, ${organisationId}, ${roles as string[]}, ${active}, ${position})
      on conflict (id) do update set name = excluded.name, organisation_id = excluded.organisation_id,
        roles = excluded.roles, active = excluded.active, recorded_position = excluded.recorded_position`;
  } else if (entry.kind === "key-registered") {
    const { keyId, personId, algorithm, publicKey, label } = entry.body;
    await sql`
      insert into person_key (id, person_id, algorithm, public_key, label, registered_position)
      values (${keyId}, ${personId}, ${algorithm}, ${publicKey}, ${label}, ${position})`;
  } else if (entry.kind === "key-withdrawn") {
    await sql`update person_key set withdrawn_position = ${position} where id = ${entry.body.keyId}`;
  } else await workInDecision(sql, entry);
}

async function workInDecision(sql: Sql, entry: JournalEntry): Promise<void> {
  const { position } = entry;
  if (entry.kind === "policy-decided") {
    const { outsideCheckRequired, signatureRequired } = entry.body;
    await sql`
      insert into policy (outside_check_required, signature_required, decided_position)
      values (${outsideCheckRequired}, ${signatureRequired}, ${position})
      on conflict (single) do update set outside_check_required = excluded.outside_check_required,
        signature_required = excluded.signature_required, decided_position = excluded.decided_position`;
  } else if (entry.kind === "delegation-given") {
    const { delegationId, fromPersonId, toPersonId, validFrom, validUntil, reason } = entry.body;
    await sql`
      insert into delegation (id, from_person_id, to_person_id, valid_from, valid_until, reason, given_position)
      values (${delegationId}, ${fromPersonId}, ${toPersonId}, ${validFrom}, ${validUntil}, ${reason}, ${position})`;
  } else if (entry.kind === "delegation-withdrawn") {
    await sql`update delegation set withdrawn_position = ${position} where id = ${entry.body.delegationId}`;
  } else if (entry.kind === "report-checked") {
    const { reportId, organisation, remark } = entry.body;
    await sql`
      insert into report_check (report_id, position, person_id, organisation_key, remark)
      values (${reportId}, ${position}, ${entry.personId}, ${nameKey(organisation)}, ${remark})`;
  } else if (entry.kind === "tier-decided") {
    const { record, key, tier } = entry.body;
    await sql`
      insert into record_tier (record, key, tier, decided_position) values (${record}, ${key}, ${tier}, ${position})
      on conflict (record, key) do update set tier = excluded.tier, decided_position = excluded.decided_position`;
  }
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly active: boolean;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
  readonly roles: readonly GivenRole[];
  readonly active: boolean;
}

export async function organisations(sql: Sql): Promise<OrganisationRow[]> {
  return await sql<OrganisationRow[]>`select id, name, kind, active from organisation order by name`;
}

/** People by name; null ids: all of them. */
export async function people(sql: Sql, ids: readonly string[] | null): Promise<PersonRow[]> {
  return await sql<PersonRow[]>`
    select p.id, p.name, json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) as organisation, p.roles,
      p.active and o.active as active
    from person p join organisation o on o.id = p.organisation_id
    where ${ids === null ? sql`true` : sql`p.id = any(${ids}::uuid[])`}
    order by p.name, p.id`;
}

/** A person who may act: active themself, and their organisation too. */
export async function activePerson(sql: Sql, id: string): Promise<PersonRow | undefined> {
  const [person] = await people(sql, [id]);
  return person?.active ? person : undefined;
}
