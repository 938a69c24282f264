import { setTimeout as sleep } from "node:timers/promises";
import { type Problem, problem } from "../problem.ts";
import type { Database } from "./database.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";

/** Key of the advisory lock that lets one process migrate at a time: "mig8" in ASCII. */
const migrationLock = 0x6d696738;

/**
 * Applies what is missing of db/migrations, in order, each in its own transaction; returns the names applied. `upTo` is
 * the number of the last one wanted: a backup is restored into the schema it was made of.
 */
export async function migrate(db: Database, folder: string, upTo = Number.POSITIVE_INFINITY): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const connection = await db.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await connection`
      create table if not exists migration (
        number integer primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now(),
        additive boolean not null default false
      )`;
    await addAdditive(connection);
    return await applyMissing(connection, migrations, upTo);
  } finally {
    await connection`select pg_advisory_unlock(${migrationLock})`;
    connection.release();
  }
}

async function applyMissing(connection: Database, migrations: readonly Migration[], upTo: number): Promise<string[]> {
  const rows = await connection<AppliedMigration[]>`select number, sha256, additive from migration`;
  const applied = new Map(rows.map((row) => [row.number, row.sha256]));
  refuseUnknown(migrations, rows);
  const names: string[] = [];
  for (const migration of migrations.filter(({ number }) => number <= upTo)) {
    const before = applied.get(migration.number);
    if (before === migration.sha256) continue;
    if (before !== undefined) throw changed(migration);
    await apply(connection, migration);
    names.push(migration.name);
  }
  return names;
}

/** Refuses a backup of a store whose migrations are not this program's. */
export async function mustKnowMigrations(
  folder: string,
  applied: readonly { readonly number: number; readonly name: string; readonly sha256: string }[],
): Promise<void> {
  const known = new Map((await readMigrations(folder)).map(({ number, sha256 }) => [number, sha256]));
  const strange = applied.filter(({ number, sha256 }) => known.get(number) !== sha256);
  if (strange.length === 0) return;
  const names = strange.map(({ name }) => name).join(", ");
  const detail = `The backup was made by a Homeground with other migrations (${names}). Restore with that version or a newer one.`;
  throw problem("migration-changed", detail);
}

const lockMilliseconds = 2_000;
const patienceMilliseconds = 60_000;
/** SQLSTATE of a lock that was not to be had in time. */
const lockNotAvailable = "55P03";

/**
 * A migration that waits for a table behind a long query makes everybody else wait behind it. So it waits two seconds,
 * steps aside, and tries again for a minute.
 */
async function apply(connection: Database, migration: Migration): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await applyOnce(connection, migration);
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error;
      if (Date.now() > deadline) {
        const detail = `${migration.name} waited a minute for a table that another program on this database keeps in use. End its long query and start again; nothing was changed.`;
        throw problem("migration-blocked", detail, {}, error);
      }
      await sleep(500);
    }
  }
}

/** `begin` of the driver would take another connection than the one holding the lock, so it is written out. */
async function applyOnce(connection: Database, { number, name, text, sha256, additive }: Migration): Promise<void> {
  await connection`begin`;
  try {
    await connection.unsafe(`set local lock_timeout = ${lockMilliseconds}`);
    await connection.unsafe(text).simple();
    await connection`
      insert into migration (number, name, sha256, additive) values (${number}, ${name}, ${sha256}, ${additive})`;
    await connection`commit`;
  } catch (error) {
    await connection`rollback`;
    throw error;
  }
}

/** Stores of before the column was thought of. Asked first: "if not exists" would lock the table all the same. */
async function addAdditive(connection: Database): Promise<void> {
  const [found] = await connection`
    select from pg_attribute where attrelid = 'migration'::regclass and attname = 'additive'`;
  if (!found) await connection`alter table migration add column additive boolean not null default false`;
}

interface AppliedMigration {
  readonly number: number;
  readonly sha256: string;
  readonly additive: boolean;
}

/**
 * A store that a newer version migrated: this older one may work on it as long as all it does not know only added
 * things. So one goes back a version without losing a day, and two versions serve side by side during an upgrade.
 */
function refuseUnknown(migrations: readonly Migration[], applied: readonly AppliedMigration[]): void {
  const known = new Set(migrations.map(({ number }) => number));
  const unknown = applied.filter(({ number, additive }) => !known.has(number) && !additive);
  if (unknown.length === 0) return;
  const latest = Math.max(...unknown.map(({ number }) => number));
  throw problem(
    "migration-changed",
    `The store was written by a newer Homeground (migration ${latest}). Use that version or a newer one.`,
  );
}

function changed(migration: Migration): Problem {
  return problem(
    "migration-changed",
    `${migration.name} was changed after this store applied it. Migrations only move forward: put the file back and ` +
      "write a new one. A store that holds only trials can be removed with its data folder.",
  );
}
