import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";

/** Clocks of two machines may be this far apart. */
const toleratedMilliseconds = 5_000;

/**
 * The time of the newest entry, which the next must not be before; null where there is none, or where somebody said that
 * the clock had been wrong up to there.
 */
export async function bindingTime(sql: Sql): Promise<Date | null> {
  const [last] = await sql<{ at: Date }[]>`
    select recorded_at as at from journal
    where position > coalesce((select max(position) from clock_correction), 0) order by position desc limit 1`;
  return last?.at ?? null;
}

/** Throws where an entry would be dated before the newest one: a journal that goes back in time proves nothing. */
export function mustNotBeBehind(at: Date, newest: Date | null): void {
  if (newest === null || newest.getTime() - at.getTime() <= toleratedMilliseconds) return;
  const detail = [
    `This machine's clock says ${at.toISOString()}, but the newest entry of the journal was recorded at ${newest.toISOString()}.`,
    "Nothing was written. Set the clock; if it is right now and was wrong then, run homeground journal accept-clock.",
  ];
  throw problem("clock-behind", detail.join(" "), { clock: at.toISOString(), newestEntry: newest.toISOString() });
}

/** Remembers that the times of the entries up to a position are wrong; the entries themselves stay as they are. */
export async function acceptClock(
  sql: Sql,
  correction: { readonly position: number; readonly at: Date; readonly actor: string; readonly reason: string },
): Promise<void> {
  const { position, at, actor, reason } = correction;
  await sql`
    insert into clock_correction (position, accepted_at, actor, reason) values (${position}, ${at}, ${actor}, ${reason})`;
}
