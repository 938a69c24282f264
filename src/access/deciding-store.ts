import type { Sql } from "../platform/database/database.ts";
import type { Delegation } from "./delegation.ts";
import { type Eyes, type Policy, undecidedPolicy } from "./four-eyes.ts";
import type { RegisteredKey } from "./verify-signature.ts";

/** The policy that holds now. */
export async function policyOf(sql: Sql): Promise<Policy> {
  const [row] = await sql<Policy[]>`
    select outside_check_required as "outsideCheckRequired", signature_required as "signatureRequired" from policy`;
  return row ?? undecidedPolicy;
}

/** A policy with who decided it and why; nulls where nobody has and the default holds. */
export interface DecidedPolicy extends Policy {
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

/** Read as the owner: the policy is for everyone who works here, its entry in the journal not for all of them. */
export async function decidedPolicy(sql: Sql): Promise<DecidedPolicy> {
  const [row] = await sql<DecidedPolicy[]>`
    select p.outside_check_required as "outsideCheckRequired", p.signature_required as "signatureRequired",
      j.actor as "decidedBy", j.recorded_at as "decidedAt", j.body ->> 'reason' as reason
    from policy p join journal j on j.position = p.decided_position`;
  return row ?? { ...undecidedPolicy, decidedBy: null, decidedAt: null, reason: null };
}

/** Who looked at a report, with the organisation (as it is compared) for which they did. */
export async function checksOf(sql: Sql, reportId: string): Promise<Eyes[]> {
  return await sql<Eyes[]>`
    select j.actor as name, c.person_id as "personId", c.organisation_key as organisation
    from report_check c join journal j on j.position = c.position
    where c.report_id = ${reportId} order by c.position`;
}

/** A check as the page of a report shows it. */
export interface ShownCheck {
  readonly person: string;
  readonly organisation: string;
  readonly at: Date;
  readonly remark: string;
}

export async function shownChecks(sql: Sql, reportId: string): Promise<ShownCheck[]> {
  return await sql<ShownCheck[]>`
    select j.actor as person, j.body ->> 'organisation' as organisation, j.recorded_at as at, c.remark
    from report_check c join journal j on j.position = c.position
    where c.report_id = ${reportId} order by c.position`;
}

export interface DelegationLine extends Delegation {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Delegations, the latest given first; null: all of them, else those to a person. */
export async function delegations(sql: Sql, toPersonId: string | null): Promise<DelegationLine[]> {
  return await sql<DelegationLine[]>`
    select d.id, d.from_person_id as "fromPersonId", d.to_person_id as "toPersonId", d.valid_from as "validFrom",
      d.valid_until as "validUntil", d.withdrawn_position is not null as "isWithdrawn",
      json_build_object('id', f.id, 'name', f.name) as "from", json_build_object('id', t.id, 'name', t.name) as "to",
      d.reason, given.recorded_at as "givenAt", withdrawn.recorded_at as "withdrawnAt"
    from delegation d join person f on f.id = d.from_person_id join person t on t.id = d.to_person_id
      join journal given on given.position = d.given_position
      left join journal withdrawn on withdrawn.position = d.withdrawn_position
    where ${toPersonId === null ? sql`true` : sql`d.to_person_id = ${toPersonId}`}
    order by d.given_position desc`;
}

export async function delegationOf(sql: Sql, id: string): Promise<Delegation | undefined> {
  const [row] = await sql<Delegation[]>`
    select id, from_person_id as "fromPersonId", to_person_id as "toPersonId", valid_from as "validFrom",
      valid_until as "validUntil", withdrawn_position is not null as "isWithdrawn"
    from delegation where id = ${id}`;
  return row;
}

export interface LabelledKey extends RegisteredKey {
  readonly label: string;
}

/** Keys of a person with which they can sign now: passkeys first, then in the order in which they were registered. */
export async function keysOfPerson(sql: Sql, personId: string): Promise<LabelledKey[]> {
  return await sql<LabelledKey[]>`
    select id as "keyId", person_id as "personId", algorithm, public_key as "publicKey", label from person_key
    where person_id = ${personId} and withdrawn_position is null
    order by algorithm desc, registered_position, id`;
}

/** A key as it stood at a position of the journal (null: now); undefined where it was not registered, or withdrawn. */
export async function keyAt(sql: Sql, keyId: string, position: number | null): Promise<RegisteredKey | undefined> {
  const [row] = await sql<RegisteredKey[]>`
    select id as "keyId", person_id as "personId", algorithm, public_key as "publicKey" from person_key
    where id = ${keyId} and ${
      position === null
        ? sql`withdrawn_position is null`
        : sql`registered_position < ${position} and (withdrawn_position is null or withdrawn_position > ${position})`
    }`;
  return row;
}
