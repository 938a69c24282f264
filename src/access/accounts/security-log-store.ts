import type { JournalEntry } from "../../modules/journal/journal-entry.ts";
import type { Sql } from "../../platform/database/database.ts";

/** One line of what happened to accounts and at the door. */
export interface SecurityLine {
  readonly position: number;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly event: string;
  /** Whom it is about; null where nobody was found. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly detail: string;
}

type Row = Omit<SecurityLine, "event" | "detail"> & Pick<JournalEntry, "kind" | "body">;

export interface SecurityLogQuery {
  /** Part of the name of a person or actor, or of the detail. */
  readonly search?: string;
  /** An event at the door, or the kind of an entry about people. */
  readonly event?: string;
  readonly limit: number;
  readonly offset: number;
}

/** The journal's entries about people and the door, the latest first. */
export async function securityLog(
  sql: Sql,
  { search, event, limit, offset }: SecurityLogQuery,
): Promise<{ total: number; items: SecurityLine[] }> {
  const ofSecurity = sql`
    j.kind in ('security-event', 'person-recorded', 'organisation-recorded', 'key-registered', 'key-withdrawn')`;
  const told = sql`concat_ws(' ', j.actor, p.name, j.body ->> 'detail', j.body ->> 'name', j.body ->> 'label')`;
  const asked = sql`
    ${ofSecurity} and ${search === undefined ? sql`true` : sql`position(lower(${search}) in lower(${told})) > 0`}
    and ${event === undefined ? sql`true` : sql`coalesce(j.body ->> 'event', j.kind) = ${event}`}`;
  const from = sql`from journal j left join person p on p.id::text = j.body ->> 'personId' where ${asked}`;
  const [counted] = await sql<{ total: number }[]>`select count(*) as total ${from}`;
  const rows = await sql<Row[]>`
    select j.position, j.recorded_at as "recordedAt", j.actor, j.kind, j.body,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person
    ${from} order by j.position desc limit ${limit} offset ${offset}`;
  return { total: counted?.total ?? 0, items: rows.map(lineOf) };
}

function lineOf({ kind, body, ...row }: Row): SecurityLine {
  const entry = { kind, body } as JournalEntry;
  if (entry.kind === "security-event") return { ...row, event: entry.body.event, detail: entry.body.detail };
  return { ...row, event: kind, detail: detailOf(entry) };
}

function detailOf(entry: JournalEntry): string {
  if (entry.kind === "person-recorded") {
    const { name, roles, active } = entry.body;
    return `${name}: ${roles.length === 0 ? "no roles" : roles.join(", ")}${active ? "" : "; not active"}`;
  }
  if (entry.kind === "organisation-recorded") {
    return `${entry.body.name}: ${entry.body.kind}${entry.body.active ? "" : "; not active"}`;
  }
  if (entry.kind === "key-registered") return `${entry.body.label} (${entry.body.algorithm}) ${entry.body.keyId}`;
  return entry.kind === "key-withdrawn" ? `${entry.body.keyId}: ${entry.body.reason}` : "";
}
