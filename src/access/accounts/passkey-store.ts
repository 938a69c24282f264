import type { Sql } from "../../platform/database/database.ts";

/** A passkey that a person signs in and signs decisions with. */
export interface Passkey {
  /** Credential id, base64url; also the id of the key in the journal. */
  readonly id: string;
  readonly personId: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

type PasskeyRow = Omit<Passkey, "publicKey"> & { readonly publicKey: Buffer };

const columns = `id, person_id as "personId", public_key as "publicKey", counter, transports, label, made_at as "madeAt",
  last_used_at as "lastUsedAt"`;

export async function passkeysOf(sql: Sql, personId: string): Promise<Passkey[]> {
  const rows = await sql<PasskeyRow[]>`
    select ${sql.unsafe(columns)} from passkey where person_id = ${personId} order by made_at, id`;
  return rows.map(passkeyOfRow);
}

export async function passkeyOf(sql: Sql, id: string): Promise<Passkey | undefined> {
  const [row] = await sql<PasskeyRow[]>`select ${sql.unsafe(columns)} from passkey where id = ${id}`;
  return row === undefined ? undefined : passkeyOfRow(row);
}

function passkeyOfRow({ publicKey, ...row }: PasskeyRow): Passkey {
  return { ...row, publicKey: Uint8Array.from(publicKey) };
}

export interface NewPasskey
  extends Pick<Passkey, "id" | "personId" | "publicKey" | "counter" | "transports" | "label"> {
  readonly aaguid: string;
  readonly backedUp: boolean;
}

/** Keeps a new passkey; false where its credential is or was known already, whoever's it is. */
export async function insertPasskey(sql: Sql, passkey: NewPasskey, at: Date): Promise<boolean> {
  const { id, personId, publicKey, counter, transports, aaguid, backedUp, label } = passkey;
  const inserted = await sql`
    insert into passkey (id, person_id, public_key, counter, transports, aaguid, backed_up, label, made_at)
    select ${id}, ${personId}, ${Buffer.from(publicKey)}, ${counter}, ${transports as string[]}, ${aaguid}, ${backedUp},
      ${label}, ${at}
    where not exists (select from person_key where id = ${id})
    on conflict (id) do nothing returning 1`;
  return inserted.length > 0;
}

/**
 * Notes a use. The counter of an authenticator only grows; false where it did not, for then two of them hold the key
 * (WebAuthn Level 3, 6.1.1). Passkeys that are kept in a cloud always say 0.
 */
export async function noteUse(sql: Sql, id: string, counter: number, backedUp: boolean, at: Date): Promise<boolean> {
  const noted = await sql`
    update passkey set counter = ${counter}, backed_up = ${backedUp}, last_used_at = ${at}
    where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning 1`;
  return noted.length > 0;
}

export async function deletePasskey(sql: Sql, personId: string, id: string): Promise<string | undefined> {
  const [row] = await sql<{ label: string }[]>`
    delete from passkey where id = ${id} and person_id = ${personId} returning label`;
  return row?.label;
}
