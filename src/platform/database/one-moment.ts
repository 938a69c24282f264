import type { Database, Sql } from "./database.ts";

/**
 * Reads everything as it was at one moment, however much is written meanwhile: what is counted and what is gone through
 * belong together.
 */
export async function ofOneMoment<T>(database: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  const read = await database.begin("isolation level repeatable read read only", async (sql) => ({
    result: await work(sql),
  }));
  return read.result;
}
