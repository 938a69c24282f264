import type { Database } from "./database.ts";

/** Does the work while no other program on this database does work of the same key. */
export async function inTurn<T>(db: Database, key: number, work: () => Promise<T>): Promise<T> {
  const connection = await db.reserve();
  try {
    await connection`select pg_advisory_lock(${key})`;
    return await work();
  } finally {
    await connection`select pg_advisory_unlock(${key})`;
    connection.release();
  }
}
