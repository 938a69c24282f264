import { type Database, readersAs, type Sql } from "../platform/database/database.ts";
import { type Audience, audienceOf } from "./audience.ts";
import type { Viewer } from "./viewer.ts";

const mostReaders = 4;
const readers = new WeakMap<Database, Database>();

/**
 * Connections for those whom no condition holds back: they need no settings, and so no transaction around each question
 * (measured: four journeys to the database instead of one, 1.1 ms of a list's 6.5 ms).
 */
function authorityReaders(database: Database): Database {
  const known = readers.get(database);
  if (known !== undefined) return known;
  const made = readersAs(database, "homeground_authority", mostReaders);
  readers.set(database, made);
  return made;
}

/** Lets go of the connections that were made for reading; before the database itself is closed. */
export async function closeReaders(database: Database): Promise<void> {
  await readers.get(database)?.end({ timeout: 1 });
  readers.delete(database);
}

/**
 * Reads as somebody, under the role that row-level security holds: what the viewer must not see is not there, whatever the
 * query, and nothing is written. Those who see everything read over their own connections, question by question; all others
 * in a transaction of one moment.
 */
export async function seenBy<T>(database: Database, viewer: Viewer, work: (sql: Sql) => Promise<T>): Promise<T> {
  return await seenByAudience(database, audienceOf(viewer), work);
}

export async function seenByAudience<T>(
  database: Database,
  { role, settings }: Audience,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  if (role === "homeground_authority") return await work(authorityReaders(database));
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
