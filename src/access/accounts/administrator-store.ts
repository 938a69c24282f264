import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { makeLink, type NewLink } from "./one-time-link-store.ts";

/** Administrators who can come in: active, of an active organisation, with a login or a directory that knows them. */
export async function activeAdministrators(sql: Sql): Promise<{ id: string; organisationId: string }[]> {
  return await sql<{ id: string; organisationId: string }[]>`
    select p.id, p.organisation_id as "organisationId" from person p join organisation o on o.id = p.organisation_id
    where 'administrator' = any(p.roles) and p.active and o.active
      and (exists (select from account a where a.person_id = p.id)
        or exists (select from directory_link d where d.person_id = p.id))`;
}

/** Throws where a change would leave nobody who could invite, recover and give roles. */
export async function mustLeaveAdministrator(
  sql: Sql,
  isLost: (administrator: { readonly id: string; readonly organisationId: string }) => boolean,
): Promise<void> {
  const administrators = await activeAdministrators(sql);
  if (administrators.some((one) => !isLost(one)) || !administrators.some(isLost)) return;
  const detail = "This is the last administrator who can sign in. Give somebody else the role first.";
  throw problem("last-administrator", detail);
}

/** Whether somebody has come in before: who has not is only invited. */
export async function canSignIn(sql: Sql, personId: string): Promise<boolean> {
  const found = await sql`
    select from account where person_id = ${personId} union all
    select from directory_link where person_id = ${personId}`;
  return found.length > 0;
}

/** The link by which somebody makes themself the administrator of a store that has none; null where it has one. */
export async function firstAdministratorLink(sql: Sql, at: Date): Promise<NewLink | null> {
  if ((await activeAdministrators(sql)).length > 0) return null;
  return await makeLink(sql, "administrator", null, at);
}
