import type { Sql } from "../platform/database/database.ts";
import { dayOf } from "../platform/day.ts";
import { delegations } from "./deciding-store.ts";
import { delegationFault } from "./delegation.ts";
import { type Decidable, mayDecide, mayPersonDecide } from "./may-decide.ts";
import { people } from "./people-store.ts";
import type { Viewer } from "./viewer.ts";

/** Tells of reports whether somebody may decide about them now, by a role or by a delegation: for a list of work. */
export async function decidableBy(sql: Sql, viewer: Viewer, at: Date): Promise<(report: Decidable) => boolean> {
  const { person } = viewer;
  if (person === null) return () => false;
  const given = viewer.by === "token" ? [] : await delegations(sql, person.id);
  const givers = given.length === 0 ? [] : await people(sql, [...new Set(given.map((one) => one.fromPersonId))]);
  const lenders = givers.filter(({ id, active }) => {
    const standing = { isActive: active, mayDecide: true };
    return given.some(
      (one) => one.fromPersonId === id && delegationFault(one, person.id, dayOf(at), standing) === null,
    );
  });
  return (report) => mayDecide(viewer, report) || lenders.some((lender) => mayPersonDecide(lender, report));
}
