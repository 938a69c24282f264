import type { Database, Sql } from "./database.ts";

/** Told to every server on this database when a transaction that changed something commits. */
export interface ChangeNotice {
  readonly position: number;
  /** Owners of the land that changed: hazard codes, or "outside" and a report id; "everything": too many to list. */
  readonly owners: readonly string[] | "everything";
}

const channel = "homeground_change";

/** PostgreSQL takes 8,000 bytes a notice; what does not fit is told as "everything". */
const mostBytes = 7000;

export async function announceChange(
  sql: Sql,
  position: number,
  owners: readonly string[] | "everything",
): Promise<void> {
  const notice: ChangeNotice = { position, owners };
  const text = JSON.stringify(notice);
  const sent = Buffer.byteLength(text) > mostBytes ? JSON.stringify({ position, owners: "everything" }) : text;
  await sql`select pg_notify(${channel}, ${sent})`;
}

/** Calls back for every change until stopped. */
export async function onChange(
  database: Database,
  heard: (notice: ChangeNotice) => void,
): Promise<() => Promise<void>> {
  const listening = await database.listen(channel, (payload) => heard(JSON.parse(payload)));
  return () => listening.unlisten();
}
