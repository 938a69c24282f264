import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "../platform/database/database.ts";

export const sessionDays = 14;
const idleHours = 12;

/** How somebody came in; kept with the session so that a list of sessions can say it. */
export type SignInMethod = "passkey" | "password" | "directory" | "link" | "test";

/** Secrets are 32 random bytes: their SHA-256 needs no salt and is all that is kept. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Opens a session for a person and gives its secret, which is told once: to the browser, as a cookie. */
export async function openSession(sql: Sql, personId: string, method: SignInMethod, at: Date): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + sessionDays * 86_400_000);
  await sql`
    insert into session (id_hash, person_id, method, started_at, last_seen_at, expires_at)
    values (${hashOf(secret)}, ${personId}, ${method}, ${at}, ${at}, ${expiresAt})`;
  return secret;
}

/** The person of a session that is open at that moment, or undefined. */
export async function personOfSession(sql: Sql, secret: string, at: Date): Promise<string | undefined> {
  const idleSince = new Date(at.getTime() - idleHours * 3_600_000);
  const [row] = await sql<{ person_id: string }[]>`
    update session set last_seen_at = greatest(last_seen_at, ${at})
    where id_hash = ${hashOf(secret)} and ended_at is null and expires_at > ${at} and last_seen_at > ${idleSince}
    returning person_id`;
  return row?.person_id;
}

export async function endSession(sql: Sql, idHash: Buffer, at: Date): Promise<void> {
  await sql`update session set ended_at = ${at} where id_hash = ${idHash} and ended_at is null`;
}

/** Ends all sessions of a person but one, for whoever was removed, or changed a password. */
export async function endSessionsOf(sql: Sql, personId: string, except: Buffer | null, at: Date): Promise<void> {
  await sql`
    update session set ended_at = ${at}
    where person_id = ${personId} and ended_at is null and ${except === null ? sql`true` : sql`id_hash <> ${except}`}`;
}

/** When somebody signed in into this session; undefined where it has ended. */
export async function sessionStart(sql: Sql, idHash: Buffer): Promise<Date | undefined> {
  const [row] = await sql<{ started_at: Date }[]>`
    select started_at from session where id_hash = ${idHash} and ended_at is null`;
  return row?.started_at;
}

export interface SessionRow {
  /** Not what a browser sends, nor its hash. */
  readonly id: string;
  readonly method: SignInMethod;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly isThis: boolean;
}

/** The open sessions of a person, the latest seen first; `thisOne`: hash of the asking one. */
export async function sessionsOf(sql: Sql, personId: string, thisOne: Buffer | null, at: Date): Promise<SessionRow[]> {
  const idleSince = new Date(at.getTime() - idleHours * 3_600_000);
  return await sql<SessionRow[]>`
    select encode(sha256(id_hash), 'hex') as id, method, started_at as "startedAt", last_seen_at as "lastSeenAt",
      coalesce(id_hash = ${thisOne}, false) as "isThis"
    from session
    where person_id = ${personId} and ended_at is null and expires_at > ${at} and last_seen_at > ${idleSince}
    order by last_seen_at desc, id`;
}

/** Ends a session of a person by its id in the list; whether there was one. */
export async function endSessionNamed(sql: Sql, personId: string, id: string, at: Date): Promise<boolean> {
  const ended = await sql`
    update session set ended_at = ${at}
    where person_id = ${personId} and encode(sha256(id_hash), 'hex') = ${id} and ended_at is null returning 1`;
  return ended.length > 0;
}

/** When each person was last seen. */
export async function lastSeen(sql: Sql): Promise<ReadonlyMap<string, Date>> {
  const rows = await sql<{ person_id: string; seen: Date }[]>`
    select person_id, max(last_seen_at) as seen from session group by person_id`;
  return new Map(rows.map((row) => [row.person_id, row.seen]));
}

/** Ends every session there is; answers how many. For a restore: one that was ended since must not be open again. */
export async function endAllSessions(sql: Sql, at: Date): Promise<number> {
  const ended = await sql`update session set ended_at = ${at} where ended_at is null`;
  return ended.count;
}
