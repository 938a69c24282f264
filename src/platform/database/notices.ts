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

/**
 * Calls back for every change until stopped. A connection that was lost and made again has missed what was told in
 * between: then everything counts as changed, for a map that shows yesterday's hazards must not look like today's.
 */
export async function onChange(
  database: Database,
  heard: (notice: ChangeNotice) => void,
): Promise<() => Promise<void>> {
  let listeningBefore = false;
  const missed = async (): Promise<void> => {
    const [last] = await database<{ position: number }[]>`select coalesce(max(position), 0) as position from journal`;
    heard({ position: last?.position ?? 0, owners: "everything" });
  };
  const listening = await database.listen(
    channel,
    (payload) => heard(JSON.parse(payload)),
    () => {
      // Should the question fail, the connection is lost again, and this is called again when it is back.
      if (listeningBefore) missed().catch(() => undefined);
      listeningBefore = true;
    },
  );
  return () => listening.unlisten();
}
