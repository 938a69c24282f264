import type { Sql } from "../../platform/database/database.ts";
import type { Projection } from "../journal/projection-store.ts";
import type { DuplicateDecided, DuplicateKind } from "./duplicate.ts";

/** What somebody decided about a pair, and when. */
export interface DecidedPair {
  readonly kind: DuplicateKind;
  readonly first: string;
  readonly second: string;
  readonly verdict: DuplicateDecided["body"]["verdict"];
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** Asked as the owner: which pairs are decided is for everyone who decides, its entry in the journal not. */
export async function decidedPairs(sql: Sql): Promise<DecidedPair[]> {
  return await sql<DecidedPair[]>`
    select d.kind, d.first_key as first, d.second_key as second, d.verdict, d.reason, j.actor, j.recorded_at as at
    from duplicate_decision d join journal j on j.position = d.decided_position
    order by d.decided_position desc`;
}

/** Decided pairs as the journal says; the last word about a pair holds. */
export const duplicateProjection: Projection = {
  kinds: ["duplicate-decided"],
  workIn: async (sql, entry) => {
    if (entry.kind !== "duplicate-decided") return;
    const { kind, first, second, verdict, reason } = entry.body;
    await sql`
      insert into duplicate_decision (kind, first_key, second_key, verdict, reason, decided_position)
      values (${kind}, ${first}, ${second}, ${verdict}, ${reason}, ${entry.position})
      on conflict (kind, first_key, second_key) do update set verdict = excluded.verdict, reason = excluded.reason,
        decided_position = excluded.decided_position`;
  },
};
