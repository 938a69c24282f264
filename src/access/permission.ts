import { nameKey } from "../modules/reports/name-key.ts";
import { type Action, accessTable, columnOf, type Reach, type RecordName } from "./access-table.ts";
import { mayReach, type Tier } from "./tier.ts";
import type { Viewer } from "./viewer.ts";

/** The rows of a record that somebody reaches with an action: the union over their roles; empty: none. */
export function reachesOf({ roles }: Pick<Viewer, "roles">, action: Action, record: RecordName): ReadonlySet<Reach> {
  const actions: Readonly<Record<string, readonly Reach[]>> = accessTable[record].actions;
  const line = actions[action];
  if (line === undefined) throw new Error(`There is no action ${action} on ${record}`);
  const reaches = new Set(roles.map((role) => line[columnOf[role]] ?? "none"));
  reaches.delete("none");
  return reaches;
}

/** Whether somebody may do this to any row of the record at all. */
export function mayDo(viewer: Viewer, action: Action, record: RecordName): boolean {
  if (viewer.readOnly && viewer.by === "token" && !readingActions.has(action)) return false;
  return reachesOf(viewer, action, record).size > 0;
}

const readingActions: ReadonlySet<Action> = new Set(["read", "follow", "verify", "list"]);

/** Whether somebody may do this to what belongs to an organisation, by its name. */
export function mayDoFor(viewer: Viewer, action: Action, record: RecordName, organisation: string): boolean {
  if (!mayDo(viewer, action, record)) return false;
  const reaches = reachesOf(viewer, action, record);
  return reaches.has("all") || (reaches.has("own") && isOwn(viewer, organisation));
}

/** Whether an organisation, by its name, is the viewer's. */
export function isOwn({ person }: Viewer, organisation: string): boolean {
  return person !== null && nameKey(person.organisation.name) === nameKey(organisation);
}

/** The tier up to which somebody sees the fields of a row: of their own organisation's rows all. */
export function clearanceFor(viewer: Viewer, record: RecordName, organisation: string | null): Tier {
  const reaches = reachesOf(viewer, "read", record);
  if (reaches.has("all")) return "authority";
  if (reaches.has("own") && organisation !== null && isOwn(viewer, organisation)) return "authority";
  return reaches.has("partners") ? "partners" : "public";
}

/** Whether a field of a record is for somebody with that clearance. A field without a line is as open as its record. */
export function mayReadField(record: RecordName, field: string, clearance: Tier): boolean {
  const fields: Readonly<Record<string, Tier>> = accessTable[record].fields;
  const tier = fields[field];
  return tier === undefined || mayReach(clearance, tier);
}

/** The fields of a record that somebody with that clearance must not see, as paths. */
export function closedFields(record: RecordName, clearance: Tier): string[] {
  return Object.keys(accessTable[record].fields).filter((field) => !mayReadField(record, field, clearance));
}
