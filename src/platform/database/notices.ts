import type { Bounds } from "../../geometry/shape.ts";
import type { Database, Sql } from "./database.ts";

/** Told to every server on this database when a transaction that changed something commits. */
export interface ChangeNotice {
  readonly position: number;
  /** Where the land changed; null: nowhere, or too many places to list, see `everywhere`. */
  readonly bounds: readonly Bounds[];
  readonly everywhere: boolean;
}

const channel = "homeground_change";

/** PostgreSQL takes 8,000 bytes a notice; more places than this are told as "everywhere". */
const mostPlaces = 60;

export async function announceChange(sql: Sql, position: number, bounds: readonly Bounds[]): Promise<void> {
  if (bounds.length > mostPlaces) return await announceEverything(sql, position);
  const notice: ChangeNotice = { position, bounds, everywhere: false };
  await sql`select pg_notify(${channel}, ${JSON.stringify(notice)})`;
}

/** Tells that anything may have changed: a rebuild. */
export async function announceEverything(sql: Sql, position: number): Promise<void> {
  const notice: ChangeNotice = { position, bounds: [], everywhere: true };
  await sql`select pg_notify(${channel}, ${JSON.stringify(notice)})`;
}

/** Calls back for every change until stopped. */
export async function onChange(db: Database, heard: (notice: ChangeNotice) => void): Promise<() => Promise<void>> {
  const listening = await db.listen(channel, (payload) => heard(JSON.parse(payload)));
  return () => listening.unlisten();
}
