import type { Sql } from "../../platform/database/database.ts";
import { knownSumsOf } from "../land-release/known-land-store.ts";
import { type Ledger, ledgerFrom } from "../land-release/ledger.ts";

/** Whose history is asked: an area, a certificate, or whatever reports state under a kind and a key of its own. */
export interface HistoryQuery {
  readonly record: "hazard" | "certificate" | "fact";
  /** Of a fact: what it is about, in words of the field. */
  readonly kind?: string;
  readonly key: string;
}

/** One entry of the journal about a record: who, when, why, and since when it holds in the world. */
export interface HistoryEntry {
  readonly position: number;
  /** When the programme came to know it. */
  readonly knownAt: Date;
  readonly event: string;
  readonly actor: string | null;
  readonly reason: string | null;
  /** Since when it is so in the world, YYYY-MM-DD; null for what is only about the record. */
  readonly validOn: string | null;
  readonly reportId: string | null;
  readonly reportType: string | null;
  readonly organisation: string | null;
  /** The ledger of the area after the entry, as known then for the day that is asked; null where it moved nothing. */
  readonly ledger: Ledger | null;
}

type Row = Omit<HistoryEntry, "ledger">;

/** Everything that happened to a record, in the order in which it became known. Read as whoever asks. */
export async function historyOf(sql: Sql, { record, kind, key }: HistoryQuery, on: string): Promise<HistoryEntry[]> {
  if (record === "certificate") return (await certificateRows(sql, key)).map(withoutLedger);
  if (record === "fact") return (await reportRows(sql, factReports(sql, kind ?? "", key))).map(withoutLedger);
  const reports = sql`
    select id from report where hazard_codes @> ${[key]}
    union select report_id from land_taking where hazard_code = ${key}`;
  const rows = [...(await reportRows(sql, reports)), ...(await areaRows(sql, key))];
  rows.sort((a, b) => a.position - b.position);
  const entries: HistoryEntry[] = [];
  for (const row of rows) {
    const sums = row.event === "report-approved" ? await knownSumsOf(sql, on, [key], row.position + 1) : null;
    const found = sums?.get(key);
    entries.push({ ...row, ledger: found === undefined ? null : ledgerFrom(found) });
  }
  return entries;
}

function withoutLedger(row: Row): HistoryEntry {
  return { ...row, ledger: null };
}

/** Reports that ever stated something under this key, set aside ones too. */
function factReports(sql: Sql, kind: string, key: string) {
  return sql`select report_id from fact where kind = ${kind} and key = ${key}`;
}

async function reportRows(sql: Sql, reports: ReturnType<typeof factReports>): Promise<Row[]> {
  return await sql<Row[]>`
    select j.position, j.recorded_at as "knownAt", j.kind as event, j.actor, 
      coalesce(j.body ->> 'reason', j.body ->> 'remark') as reason, r.date_of_information as "validOn",
      r.id as "reportId", r.type as "reportType", r.reported_by_organisation as organisation
    from report r join journal j on j.body ->> 'reportId' = r.id::text
    where r.id in (${reports})
    order by j.position`;
}

/** Decisions about the area itself, and certificates over it: for those who may read them. */
async function areaRows(sql: Sql, code: string): Promise<Row[]> {
  return await sql<Row[]>`
    select j.position, j.recorded_at as "knownAt", j.kind as event, j.actor, j.body ->> 'reason' as reason,
      null::date as "validOn", null::uuid as "reportId", null::text as "reportType", null::text as organisation
    from journal j
    where (j.kind = 'tier-decided' and j.body ->> 'key' = ${code})
      or (j.kind = 'duplicate-decided' and j.body ->> 'kind' = 'area' and ${code} in (j.body ->> 'first', j.body ->> 'second'))
      or j.position in (select issued_position from certificate where hazard_codes @> ${[code]})
    order by j.position`;
}

async function certificateRows(sql: Sql, code: string): Promise<Row[]> {
  return await sql<Row[]>`
    select j.position, j.recorded_at as "knownAt", j.kind as event, j.actor, j.body ->> 'reason' as reason,
      null::date as "validOn", null::uuid as "reportId", null::text as "reportType", null::text as organisation
    from certificate c left join certificate_replacement r on r.certificate_id = c.id
      join journal j on j.position in (c.issued_position, r.position)
    where c.short_code = ${code} order by j.position`;
}
