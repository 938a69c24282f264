import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Sql } from "../platform/database/database.ts";
import { newReportId } from "../platform/report-ids.ts";
import type { GivenRole } from "./role.ts";
import { hashOf } from "./session-store.ts";
import { keyFromToken } from "./signing-key.ts";

export interface NewToken {
  readonly personId: string;
  readonly label: string;
  readonly roles: readonly GivenRole[];
  readonly readOnly: boolean;
  readonly expiresAt: Date;
}

export interface KnownToken {
  readonly id: string;
  readonly personId: string;
  readonly roles: readonly GivenRole[];
  readonly readOnly: boolean;
}

/** A token as a program sends it: a prefix that secret scanners find, its id, its secret. */
const form = /^hgt_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** Makes a token and gives its text, which is told once. */
export async function makeToken(sql: Sql, token: NewToken, at: Date): Promise<{ id: string; text: string }> {
  const [id, secret] = [newReportId(), randomBytes(32).toString("base64url")];
  const text = `hgt_${id.replaceAll("-", "")}_${secret}`;
  await sql`
    insert into api_token (id, person_id, secret_hash, label, roles, read_only, made_at, expires_at, signing_key_id)
    values (${id}, ${token.personId}, ${hashOf(secret)}, ${token.label}, ${token.roles as string[]}, ${token.readOnly},
      ${at}, ${token.expiresAt}, ${keyFromToken(text).keyId})`;
  return { id, text };
}

/** A token that ends, with the id of its signing key, which ends with it; null for one from before tokens signed. */
export interface EndedToken {
  readonly id: string;
  readonly signingKeyId: string | null;
}

/** Withdraws one token of a person; undefined where they have none of that id. */
export async function withdrawToken(sql: Sql, personId: string, id: string, at: Date): Promise<EndedToken | undefined> {
  const [ended] = await sql<EndedToken[]>`
    update api_token set withdrawn_at = ${at} where id = ${id} and person_id = ${personId} and withdrawn_at is null
    returning id, signing_key_id as "signingKeyId"`;
  return ended;
}

export async function withdrawTokensOf(sql: Sql, personId: string, at: Date): Promise<EndedToken[]> {
  return await sql<EndedToken[]>`
    update api_token set withdrawn_at = ${at} where person_id = ${personId} and withdrawn_at is null
    returning id, signing_key_id as "signingKeyId"`;
}

export interface TokenRow {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly GivenRole[];
  readonly readOnly: boolean;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The tokens of a person that work at that moment. */
export async function tokensOf(sql: Sql, personId: string, at: Date): Promise<TokenRow[]> {
  return await sql<TokenRow[]>`
    select id, label, roles, read_only as "readOnly", made_at as "madeAt", expires_at as "expiresAt",
      last_used_at as "lastUsedAt"
    from api_token where person_id = ${personId} and withdrawn_at is null and expires_at > ${at} order by made_at desc`;
}

/** The token of a text, where it is known, not withdrawn and not expired at that moment. */
export async function tokenOf(sql: Sql, text: string, at: Date): Promise<KnownToken | undefined> {
  const [, id, secret] = form.exec(text) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const [row] = await sql<(KnownToken & { secretHash: Buffer })[]>`
    select id, person_id as "personId", roles, read_only as "readOnly", secret_hash as "secretHash" from api_token
    where id = ${id}::uuid and withdrawn_at is null and expires_at > ${at}`;
  if (row === undefined || !timingSafeEqual(row.secretHash, hashOf(secret))) return undefined;
  await sql`update api_token set last_used_at = ${at} where id = ${row.id}`;
  const { secretHash: _, ...token } = row;
  return token;
}

export async function personOfToken(sql: Sql, id: string): Promise<string | undefined> {
  const [row] = await sql<{ person_id: string }[]>`select person_id from api_token where id = ${id}`;
  return row?.person_id;
}
