import type { Sql } from "../../platform/database/database.ts";

/** An entry as a list shows it: enough to find it, and to hold it against a copy. */
export interface JournalLine {
  readonly position: number;
  readonly recordedAt: Date;
  readonly kind: string;
  readonly actor: string;
  readonly personId: string | null;
  readonly reportId: string | null;
  readonly hash: string;
}

export interface JournalQuery {
  readonly kind?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Entries, the latest first, and how many there are in all. */
export async function journalLines(
  sql: Sql,
  { kind, limit, offset }: JournalQuery,
): Promise<{ total: number; items: JournalLine[] }> {
  const where = kind === undefined ? sql`true` : sql`kind = ${kind}`;
  const [count] = await sql<{ total: number }[]>`select count(*)::integer as total from journal where ${where}`;
  const items = await sql<JournalLine[]>`
    select position, recorded_at as "recordedAt", kind, actor, person_id as "personId", body ->> 'reportId' as "reportId",
      encode(hash, 'hex') as hash
    from journal where ${where} order by position desc limit ${limit} offset ${offset}`;
  return { total: count?.total ?? 0, items: [...items] };
}
