import type { Database, Sql } from "../platform/database/database.ts";
import { type Audience, audienceOf } from "./audience.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Reads as somebody: in a transaction that only reads, of one moment, under the role that row-level security holds. What
 * the viewer must not see is not there, whatever the query.
 */
export async function seenBy<T>(database: Database, viewer: Viewer, work: (sql: Sql) => Promise<T>): Promise<T> {
  return await seenByAudience(database, audienceOf(viewer), work);
}

export async function seenByAudience<T>(
  database: Database,
  { settings }: Audience,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const read = await database.begin("isolation level repeatable read read only", async (sql) => {
    const names = Object.keys(settings).map((name) => `homeground.${name}`);
    await sql`
      select set_config('role', 'homeground_reader', true),
        (select count(set_config(name, value, true)) from unnest(${names}::text[], ${Object.values(settings)}::text[])
          as setting (name, value))`;
    return { result: await work(sql) };
  });
  return read.result;
}
