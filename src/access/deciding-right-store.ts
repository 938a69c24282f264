import type { Actor } from "../modules/journal/actor.ts";
import type { Sql } from "../platform/database/database.ts";
import { dayOf } from "../platform/day.ts";
import { problem } from "../platform/problem.ts";
import { delegationOf } from "./deciding-store.ts";
import { type Delegation, delegationFault } from "./delegation.ts";
import { type Decidable, mayDecide, mayPersonDecide } from "./may-decide.ts";
import { type PersonRow, people } from "./people-store.ts";
import type { Role } from "./role.ts";
import type { Viewer } from "./viewer.ts";

export interface RightToDecide {
  readonly actor: Actor & { readonly personId: string };
  readonly organisation: string;
  readonly delegation: { readonly id: string; readonly from: Actor } | null;
}

/**
 * With what right somebody decides about a report: their role or a delegation, both as they stand at that moment in that
 * transaction. Throws where they have none.
 */
export async function decidingRightOf(
  sql: Sql,
  viewer: Viewer,
  report: Decidable,
  delegationId: string | null,
  at: Date,
): Promise<RightToDecide> {
  const [person] = viewer.person === null ? [] : await people(sql, [viewer.person.id]);
  if (!person?.active) throw problem("not-allowed", "Whoever decides must be a person of this programme.");
  const actor = { name: person.name, personId: person.id };
  const organisation = person.organisation.name;
  if (delegationId !== null) {
    return { actor, organisation, delegation: await lentRight(sql, viewer, person, report, delegationId, at) };
  }
  if (mayDecide({ ...viewer, roles: viewer.roles.filter((role) => isHeld(role, person)) }, report)) {
    return { actor, organisation, delegation: null };
  }
  throw problem(
    "not-allowed",
    `${person.name} may not decide about this report, neither by a role nor by a delegation.`,
  );
}

async function lentRight(sql: Sql, viewer: Viewer, person: PersonRow, report: Decidable, id: string, at: Date) {
  mustBeWhole(viewer, person);
  const delegation = await delegationOf(sql, id);
  if (delegation === undefined) throw problem("delegation-invalid", `There is no delegation ${id}.`);
  const [giver] = await people(sql, [delegation.fromPersonId]);
  const fault = faultOf(delegation, person.id, report, giver, at);
  if (fault !== null || giver === undefined) throw problem("delegation-invalid", `${fault}.`);
  return { id, from: { name: giver.name, personId: giver.id } };
}

/** A token that carries less than its person must not reach by a delegation what it was kept from. */
function mustBeWhole(viewer: Viewer, person: PersonRow): void {
  if (viewer.by !== "token") return;
  if (!viewer.readOnly && person.roles.every((role) => viewer.roles.includes(role))) return;
  throw problem("not-allowed", "This token does not carry all that its person may do, so it decides by no delegation.");
}

function faultOf(delegation: Delegation, personId: string, report: Decidable, giver: PersonRow | undefined, at: Date) {
  const standing = {
    isActive: giver?.active === true,
    mayDecide: giver !== undefined && mayPersonDecide(giver, report),
  };
  return delegationFault(delegation, personId, dayOf(at), standing);
}

/** Delegations by which somebody may decide about a report at that moment. */
export async function usableDelegations<D extends Delegation>(
  sql: Sql,
  lines: readonly D[],
  personId: string,
  report: Decidable,
  at: Date,
): Promise<D[]> {
  const givers = await people(sql, [...new Set(lines.map(({ fromPersonId }) => fromPersonId))]);
  return lines.filter((line) => {
    const giver = givers.find(({ id }) => id === line.fromPersonId);
    return faultOf(line, personId, report, giver, at) === null;
  });
}

function isHeld(role: Role, person: PersonRow): boolean {
  return role === "public" || person.roles.includes(role);
}
