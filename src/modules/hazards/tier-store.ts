import type { Tier } from "../../access/tier.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import type { Actor } from "../journal/actor.ts";
import { atDesk } from "../reports/desk-store.ts";
import { hazardHeads } from "./store.ts";

/** Until somebody decides otherwise, a hazard is shown to those who work with the programme. */
const undecided: Tier = "partners";

/** To whom a hazard is shown, and which decision said so (null: none did). */
export async function tierOfHazard(sql: Sql, code: string): Promise<{ tier: Tier; decidedPosition: number | null }> {
  const [row] = await sql<{ tier: Tier; decidedPosition: number }[]>`
    select tier, decided_position as "decidedPosition" from record_tier where record = 'hazard' and key = ${code}`;
  return row ?? { tier: undecided, decidedPosition: null };
}

/** Decides to whom a hazard is shown; the entry of the journal carries the reason. */
export async function decideTier(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  code: string,
  tier: Tier,
  reason: string,
  actor: Actor,
): Promise<void> {
  await atDesk(database, [], async (desk, sql) => {
    const [known] = await hazardHeads(sql, [code]);
    if (!known) throw problem("hazard-not-found", `No hazardous area has the code ${code}.`);
    if ((await tierOfHazard(sql, code)).tier === tier) {
      throw problem("conflict", `${code} is shown that way already.`);
    }
    desk.record({ kind: "tier-decided", body: { record: "hazard", key: code, tier, reason } }, actor, clock.now());
  });
}
