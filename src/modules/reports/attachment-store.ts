import type { Sql } from "../../platform/database/database.ts";

export interface AttachmentFacts {
  readonly sha256: string;
  readonly name: string;
  readonly byteLength: number;
  readonly receivedAt: Date;
}

/** Remembers a file that was received; the same bytes again change nothing. */
export async function recordAttachment(sql: Sql, facts: AttachmentFacts): Promise<void> {
  const { sha256, name, byteLength, receivedAt } = facts;
  await sql`
    insert into attachment (sha256, byte_length, name, received_at)
    values (decode(${sha256}, 'hex'), ${byteLength}, ${name}, ${receivedAt})
    on conflict (sha256) do nothing`;
}

export async function attachmentFacts(sql: Sql, sha256: string): Promise<AttachmentFacts | undefined> {
  const [row] = await sql<AttachmentFacts[]>`
    select encode(sha256, 'hex') as sha256, name, byte_length as "byteLength", received_at as "receivedAt"
    from attachment where sha256 = decode(${sha256}, 'hex')`;
  return row;
}

/** Every attachment that was ever received. */
export async function allAttachments(sql: Sql): Promise<AttachmentFacts[]> {
  return await sql<AttachmentFacts[]>`
    select encode(sha256, 'hex') as sha256, name, byte_length as "byteLength", received_at as "receivedAt"
    from attachment order by received_at desc`;
}
