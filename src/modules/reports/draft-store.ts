import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";

/** A report that somebody is writing; its id is that of the report it becomes. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  /** The report as far as it is written. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Counts the states of the document: the highest is the latest. */
  readonly sequence: number;
  readonly begunAt: Date;
  readonly updatedAt: Date;
}

export interface DraftLine extends Omit<Draft, "document" | "sequence"> {
  readonly hazardCode: string | null;
}

/** A state of a draft as its writer hands it in; `after`: the one it was written on top of. */
export interface DraftState {
  readonly type: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly sequence: number;
  readonly after?: number;
  /** Whose window writes, so that the words of one are not kept for another who has signed in meanwhile. */
  readonly personId?: string;
}

/** Nobody writes so many reports at once; a program that does is told. */
export const mostDrafts = 500;

/** The drafts of a person, the latest touched first. */
export async function draftsOf(sql: Sql, personId: string): Promise<DraftLine[]> {
  return await sql<DraftLine[]>`
    select id, type, begun_at as "begunAt", updated_at as "updatedAt",
      case when jsonb_typeof(document #> '{body,hazardCode}') = 'string' then document #>> '{body,hazardCode}' end as "hazardCode"
    from draft where person_id = ${personId} and not exists (select from report r where r.id = draft.id)
    order by updated_at desc, id`;
}

export async function draftOf(sql: Sql, personId: string, id: string): Promise<Draft | undefined> {
  const [row] = await sql<Draft[]>`
    select id, type, document, sequence, begun_at as "begunAt", updated_at as "updatedAt"
    from draft where id = ${id} and person_id = ${personId}`;
  return row;
}

/**
 * Keeps a state of a draft. The highest sequence stays, and the same state sent again is kept once; another window's state
 * is not overwritten unseen: whoever writes after it is told of it, with all it holds.
 */
export async function keepDraft(sql: Sql, personId: string, id: string, state: DraftState, at: Date): Promise<Draft> {
  const { type, document, sequence, after } = state;
  const [kept] = await sql<Draft[]>`
    insert into draft (id, person_id, type, document, sequence, begun_at, updated_at)
    select ${id}, ${personId}, ${type}, ${sql.json(document as never)}, ${sequence}, ${at}, ${at}
    where not exists (select from report where id = ${id}) and (
      exists (select from draft where id = ${id})
      or (select count(*) from draft where person_id = ${personId}) < ${mostDrafts})
    on conflict (id) do update set type = excluded.type, document = excluded.document, sequence = excluded.sequence,
      updated_at = excluded.updated_at
    where draft.person_id = excluded.person_id and draft.sequence < excluded.sequence
      and ${after === undefined ? sql`true` : sql`draft.sequence <= ${after}`}
    returning id, type, document, sequence, begun_at as "begunAt", updated_at as "updatedAt"`;
  if (kept !== undefined) return kept;
  return await whyNotKept(sql, personId, id, state);
}

async function whyNotKept(sql: Sql, personId: string, id: string, { type, document, sequence }: DraftState) {
  const [row] = await sql<{ isReport: boolean; isForeign: boolean; isSame: boolean }[]>`
    select exists (select from report where id = ${id}) as "isReport",
      exists (select from draft where id = ${id} and person_id <> ${personId}) as "isForeign",
      exists (select from draft where id = ${id} and person_id = ${personId} and sequence = ${sequence}
        and type = ${type} and document = ${sql.json(document as never)}) as "isSame"`;
  if (row?.isReport) throw problem("report-already-exists", `There is a report ${id} already.`);
  if (row?.isForeign) throw problem("draft-not-found", `You have no draft ${id}.`);
  const stored = await draftOf(sql, personId, id);
  if (stored === undefined) {
    const detail = `You have ${mostDrafts} drafts already. Send some of them, or delete those you do not need.`;
    throw problem("too-many-drafts", detail);
  }
  if (row?.isSame) return stored;
  const detail = `Draft ${id} was changed elsewhere: state ${stored.sequence} is kept, state ${sequence} was not written on top of it.`;
  throw problem("draft-outdated", detail, { stored });
}

/** Deletes a draft of a person; the answer is whether there was one. */
export async function deleteDraft(sql: Sql, personId: string, id: string): Promise<boolean> {
  const { count } = await sql`delete from draft where id = ${id} and person_id = ${personId}`;
  return count > 0;
}
