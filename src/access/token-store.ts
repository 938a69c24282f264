import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Sql } from "../platform/database/database.ts";
import { newReportId } from "../platform/report-ids.ts";
import type { GivenRole } from "./role.ts";
import { hashOf } from "./session-store.ts";

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
  await sql`
    insert into api_token (id, person_id, secret_hash, label, roles, read_only, made_at, expires_at)
    values (${id}, ${token.personId}, ${hashOf(secret)}, ${token.label}, ${token.roles as string[]}, ${token.readOnly},
      ${at}, ${token.expiresAt})`;
  return { id, text: `hgt_${id.replaceAll("-", "")}_${secret}` };
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
