import type { Sql } from "../../platform/database/database.ts";
import { newReportId } from "../../platform/report-ids.ts";

/** What has to come back once, signed or vouched for, within minutes. */
export interface Challenge {
  /** base64url */
  readonly challenge: string;
  /** For whom alone it may be used; null where that is what it will tell. */
  readonly personId: string | null;
  readonly details: Readonly<Record<string, string>>;
}

const minutes = 5;

/** A cookie brings whatever a browser holds. */
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps a challenge and gives its id. `purpose`: what it may be used for, and nothing else. */
export async function openChallenge(sql: Sql, purpose: string, challenge: Challenge, at: Date): Promise<string> {
  const id = newReportId();
  const expiresAt = new Date(at.getTime() + minutes * 60_000);
  await sql`delete from sign_in_challenge where expires_at <= ${at}`;
  await sql`
    insert into sign_in_challenge (id, purpose, challenge, person_id, details, expires_at)
    values (${id}, ${purpose}, ${challenge.challenge}, ${challenge.personId}, ${sql.json(challenge.details)}, ${expiresAt})`;
  return id;
}

/** Takes a challenge, which is gone with that; undefined where there is none (any more) for this purpose. */
export async function takeChallenge(sql: Sql, id: string, purpose: string, at: Date): Promise<Challenge | undefined> {
  if (!isUuid.test(id)) return undefined;
  const [taken] = await sql<Challenge[]>`
    delete from sign_in_challenge where id = ${id} and purpose = ${purpose} and expires_at > ${at}
    returning challenge, person_id as "personId", details`;
  return taken;
}
