import type { Actor } from "../modules/journal/actor.ts";
import { atDesk } from "../modules/reports/desk-store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { Policy } from "./four-eyes.ts";

/** Decides what the programme asks of those who decide; it holds from the next decision on. */
export async function decidePolicy(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  body: Policy & { readonly reason: string },
  by: Actor,
): Promise<void> {
  await atDesk(database, [], async (desk) => desk.record({ kind: "policy-decided", body }, by, clock.now()));
}
