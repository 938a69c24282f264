import type { Sql } from "../../platform/database/database.ts";
import type { Envelope } from "../../platform/keys/envelope.ts";
import type { IdentityKind, IdentityLine } from "./identity.ts";

/** A row of the vault: its envelope, or null where it was erased. */
export interface SealedIdentity {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly erasedAt: Date | null;
  readonly envelope: Envelope | null;
}

export async function insertIdentity(sql: Sql, line: Omit<IdentityLine, "erasedAt">, sealed: Envelope): Promise<void> {
  const { id, kind, reportId, label, recordedAt } = line;
  await sql`
    insert into identity (id, kind, report_id, label, recorded_at, key_version, wrapped_key, ciphertext)
    values (${id}, ${kind}, ${reportId}, ${label}, ${recordedAt}, ${sealed.keyVersion}, ${sealed.wrappedKey},
      ${sealed.ciphertext})`;
}

/** Identities without what is sealed, of one report or of all, the latest first. */
export async function identityLines(sql: Sql, reportId: string | null): Promise<IdentityLine[]> {
  return await sql<IdentityLine[]>`
    select id, kind, report_id as "reportId", label, recorded_at as "recordedAt", erased_at as "erasedAt"
    from identity where ${reportId === null ? sql`true` : sql`report_id = ${reportId}`}
    order by recorded_at desc, id desc`;
}

interface SealedRow extends Envelope {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly erasedAt: Date | null;
}

export async function sealedIdentity(sql: Sql, id: string): Promise<SealedIdentity | undefined> {
  const [row] = await sql<SealedRow[]>`
    select id, kind, erased_at as "erasedAt", key_version as "keyVersion", wrapped_key as "wrappedKey", ciphertext
    from identity where id = ${id} for update`;
  if (row === undefined) return undefined;
  const { kind, erasedAt, keyVersion, wrappedKey, ciphertext } = row;
  return { id, kind, erasedAt, envelope: erasedAt === null ? { keyVersion, wrappedKey, ciphertext } : null };
}

/**
 * Destroys what is sealed. The label goes too: whoever wrote it may have said more than a number. PostgreSQL keeps the
 * old version of the row in its files until they are written over: docs/decisions/0024 says what ends that.
 */
export async function eraseRow(sql: Sql, id: string, at: Date): Promise<void> {
  await sql`
    update identity
    set key_version = null, wrapped_key = null, ciphertext = null, label = kind, erased_at = ${at} where id = ${id}`;
}

/** Every erasure in the journal: id and when. */
export async function erasures(sql: Sql): Promise<Map<string, Date>> {
  const rows = await sql<{ id: string; at: Date }[]>`
    select body ->> 'identityId' as id, min(recorded_at) as at from journal
    where body ? 'identityId' and kind = 'identity-erased' group by 1`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Those of the ids that the vault still holds. */
export async function notErased(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from identity where id = any(${ids as string[]}::uuid[]) and erased_at is null order by id`;
  return rows.map(({ id }) => id);
}

export interface IdentityReading {
  readonly what: "recorded" | "read" | "erased";
  readonly at: Date;
  readonly actor: string;
  readonly personId: string | null;
  readonly reason: string | null;
}

/** Who did what with an identity, when and why, the latest first. */
export async function readingsOf(sql: Sql, id: string): Promise<IdentityReading[]> {
  return await sql<IdentityReading[]>`
    select substr(kind, length('identity-') + 1) as what, recorded_at as at, actor, person_id as "personId",
      body ->> 'reason' as reason
    from journal
    where body ? 'identityId' and body ->> 'identityId' = ${id} and kind like 'identity-%'
    order by position desc`;
}

/** How many identities each key of the ring wraps. */
export async function keysInUse(sql: Sql): Promise<Map<number, number>> {
  const rows = await sql<{ version: number; identities: number }[]>`
    select key_version as version, count(*)::integer as identities from identity where erased_at is null group by 1`;
  return new Map(rows.map(({ version, identities }) => [version, identities]));
}

/** Hash of the first entry of the journal: it tells one programme from another. */
export async function programmeHash(sql: Sql): Promise<string> {
  const [first] = await sql<{ hash: Buffer }[]>`select hash from journal where position = 1`;
  return first?.hash.toString("hex") ?? "none";
}

export type WrappedIdentity = Pick<SealedRow, "id" | "kind" | "keyVersion" | "wrappedKey" | "ciphertext">;

/** Those not erased, by id, so many at a time, beginning after an id. */
export async function identitiesAfter(sql: Sql, after: string, count: number): Promise<WrappedIdentity[]> {
  return await sql<WrappedIdentity[]>`
    select id, kind, key_version as "keyVersion", wrapped_key as "wrappedKey", ciphertext from identity
    where erased_at is null and id > ${after} order by id limit ${count}`;
}

export async function saveWrapped(
  sql: Sql,
  keyVersion: number,
  wrapped: readonly { readonly id: string; readonly wrappedKey: Buffer }[],
): Promise<void> {
  const ids = wrapped.map(({ id }) => id);
  const keys = wrapped.map(({ wrappedKey }) => wrappedKey.toString("hex"));
  await sql`
    update identity set key_version = ${keyVersion}, wrapped_key = decode(w.key, 'hex')
    from unnest(${ids}::uuid[], ${keys}::text[]) as w(id, key) where identity.id = w.id`;
}
