import type { Sql } from "../../platform/database/database.ts";

/** How somebody comes in by a login. */
export interface Account {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly signingRecipe: string | null;
  readonly signingKeyId: string | null;
}

const columns = `person_id as "personId", login, password_hash as "passwordHash", signing_recipe as "signingRecipe",
  signing_key_id as "signingKeyId"`;

/** By a login in its compared form (`comparedLogin`). */
export async function accountOfLogin(sql: Sql, login: string): Promise<Account | undefined> {
  const [account] = await sql<Account[]>`select ${sql.unsafe(columns)} from account where login = ${login}`;
  return account;
}

export async function accountOf(sql: Sql, personId: string): Promise<Account | undefined> {
  const [account] = await sql<Account[]>`select ${sql.unsafe(columns)} from account where person_id = ${personId}`;
  return account;
}

/** Logins by person, for the list of people. */
export async function loginsOf(sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ person_id: string; login: string }[]>`select person_id, login from account`;
  return new Map(rows.map((row) => [row.person_id, row.login]));
}

/** Gives a person a login, or another one. */
export async function setLogin(sql: Sql, personId: string, login: string, at: Date): Promise<void> {
  await sql`
    insert into account (person_id, login, made_at) values (${personId}, ${login}, ${at})
    on conflict (person_id) do update set login = excluded.login`;
}

export interface NewPassword {
  readonly passwordHash: string;
  readonly signingRecipe: string;
  readonly signingKeyId: string;
}

export async function setPassword(sql: Sql, personId: string, password: NewPassword): Promise<void> {
  await sql`
    update account set password_hash = ${password.passwordHash}, signing_recipe = ${password.signingRecipe},
      signing_key_id = ${password.signingKeyId}
    where person_id = ${personId}`;
}

/** The same password with today's costs; unless another was set in the meantime. */
export async function replaceHash(sql: Sql, personId: string, before: string, after: string): Promise<void> {
  await sql`update account set password_hash = ${after} where person_id = ${personId} and password_hash = ${before}`;
}
