import { randomBytes } from "node:crypto";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import { hashOf } from "../session-store.ts";

export type LinkPurpose = "administrator" | "invitation" | "recovery";

/** How long a link works. */
const days: Readonly<Record<LinkPurpose, number>> = { administrator: 1, invitation: 7, recovery: 1 };

export interface OneTimeLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** Null for the first administrator, who says who they are. */
  readonly personId: string | null;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

export interface NewLink {
  readonly id: string;
  /** Told once; it stands after the # of the address, which browsers keep to themselves. */
  readonly secret: string;
  readonly expiresAt: Date;
}

export async function makeLink(sql: Sql, purpose: LinkPurpose, personId: string | null, at: Date): Promise<NewLink> {
  const [id, secret] = [newReportId(), randomBytes(32).toString("base64url")];
  const expiresAt = new Date(at.getTime() + days[purpose] * 86_400_000);
  await sql`
    insert into one_time_link (id, secret_hash, purpose, person_id, made_at, expires_at)
    values (${id}, ${hashOf(secret)}, ${purpose}, ${personId}, ${at}, ${expiresAt})`;
  return { id, secret, expiresAt };
}

/** The link of a secret, or of the whole address as it was handed over; throws the same whatever is wrong with it. */
export async function linkOf(sql: Sql, text: string, at: Date): Promise<OneTimeLink> {
  const secret = text.slice(text.indexOf("#") + 1);
  const [link] = await sql<OneTimeLink[]>`
    select id, purpose, person_id as "personId", made_at as "madeAt", expires_at as "expiresAt" from one_time_link
    where secret_hash = ${hashOf(secret)} and ${isOpen(sql, at)}`;
  if (link === undefined) throw invalidLink();
  return link;
}

/** A link that was shown before, by its id. */
export async function linkOfId(sql: Sql, id: string, at: Date): Promise<OneTimeLink> {
  const [link] = await sql<OneTimeLink[]>`
    select id, purpose, person_id as "personId", made_at as "madeAt", expires_at as "expiresAt" from one_time_link
    where id = ${id} and ${isOpen(sql, at)}`;
  if (link === undefined) throw invalidLink();
  return link;
}

/** Uses a link up; of two who use it at once one hears that it does not work any more. */
export async function useUp(sql: Sql, { id, purpose }: OneTimeLink, at: Date): Promise<void> {
  const used = await sql`update one_time_link set used_at = ${at} where id = ${id} and ${isOpen(sql, at)} returning id`;
  if (used.length === 0) throw invalidLink();
  if (purpose === "administrator")
    await sql`
    update one_time_link set withdrawn_at = ${at} where purpose = 'administrator' and ${isOpen(sql, at)}`;
}

/** Takes back every open link of a person. */
export async function withdrawLinksOf(sql: Sql, personId: string, at: Date): Promise<void> {
  await sql`update one_time_link set withdrawn_at = ${at} where person_id = ${personId} and ${isOpen(sql, at)}`;
}

export async function openInvitations(sql: Sql, at: Date): Promise<OneTimeLink[]> {
  return await sql<OneTimeLink[]>`
    select id, purpose, person_id as "personId", made_at as "madeAt", expires_at as "expiresAt" from one_time_link
    where purpose = 'invitation' and ${isOpen(sql, at)} order by made_at desc`;
}

/** The person of an invitation that is withdrawn herewith; undefined where there is no such open invitation. */
export async function withdrawInvitation(sql: Sql, id: string, at: Date): Promise<string | undefined> {
  const [row] = await sql<{ person_id: string }[]>`
    update one_time_link set withdrawn_at = ${at} where id = ${id} and purpose = 'invitation' and ${isOpen(sql, at)}
    returning person_id`;
  return row?.person_id;
}

function isOpen(sql: Sql, at: Date) {
  return sql`used_at is null and withdrawn_at is null and expires_at > ${at}`;
}

function invalidLink() {
  const detail = "This link was used, withdrawn or has expired, or a part of it is missing. Ask for a new one.";
  return problem("link-invalid", detail);
}
