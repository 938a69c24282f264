import { atDesk } from "../modules/reports/desk-store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { dayOf } from "../platform/day.ts";
import { problem } from "../platform/problem.ts";
import { newReportId } from "../platform/report-ids.ts";
import { delegationOf } from "./deciding-store.ts";
import { delegationOfferFault } from "./delegation.ts";
import { people } from "./people-store.ts";
import { reachesOf } from "./permission.ts";
import type { Viewer, ViewingPerson } from "./viewer.ts";

interface Stores {
  readonly database: Database;
  readonly clock: Clock;
}

export interface DelegationOffer {
  readonly toPersonId: string;
  /** Days in UTC, YYYY-MM-DD, both included. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reason: string;
}

/** Lends one's own right to decide to another person; gives the id of the delegation. */
export async function giveDelegation(
  { database, clock }: Stores,
  from: ViewingPerson,
  offer: DelegationOffer,
): Promise<string> {
  return await atDesk(database, [], async (desk, sql) => {
    const now = clock.now();
    const body = { delegationId: newReportId(), fromPersonId: from.id, ...offer };
    const fault = delegationOfferFault(body, dayOf(now));
    if (fault !== null) throw problem("delegation-invalid", `${fault}.`);
    const known = await people(sql, [from.id, offer.toPersonId]);
    const isActive = (id: string) => known.some((person) => person.id === id && person.active);
    if (!isActive(from.id)) throw problem("not-allowed", "Whoever delegates must be a person of this programme.");
    if (!isActive(offer.toPersonId)) {
      throw problem("delegation-invalid", `Nobody active in this programme has the id ${offer.toPersonId}.`);
    }
    desk.record({ kind: "delegation-given", body }, { name: from.name, personId: from.id }, now);
    return body.delegationId;
  });
}

/** Takes a delegation back: by who gave it, or by an administrator. */
export async function withdrawDelegation(
  { database, clock }: Stores,
  by: Viewer & { readonly person: ViewingPerson },
  delegationId: string,
  reason: string,
): Promise<void> {
  await atDesk(database, [], async (desk, sql) => {
    const delegation = await delegationOf(sql, delegationId);
    if (delegation === undefined) throw problem("delegation-not-found", `There is no delegation ${delegationId}.`);
    const { id, name } = by.person;
    if (delegation.fromPersonId !== id && !reachesOf(by, "withdraw", "delegation").has("all")) {
      throw problem("not-allowed", "A delegation is withdrawn by who gave it, or by an administrator.");
    }
    if (delegation.isWithdrawn) throw problem("conflict", `Delegation ${delegationId} was withdrawn already.`);
    const body = { delegationId, reason };
    desk.record({ kind: "delegation-withdrawn", body }, { name, personId: id }, clock.now());
  });
}
