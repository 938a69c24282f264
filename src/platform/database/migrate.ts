import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, problem } from "../problem.ts";
import type { Database } from "./database.ts";

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** Key of the advisory lock that lets one process migrate at a time: "mig8" in ASCII. */
const migrationLock = 0x6d696738;

/** Applies what is missing of db/migrations, in order, each in its own transaction; returns the names applied. */
export async function migrate(db: Database, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const connection = await db.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await connection`
      create table if not exists migration (
        number integer primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`;
    return await applyMissing(connection, migrations);
  } finally {
    await connection`select pg_advisory_unlock(${migrationLock})`;
    connection.release();
  }
}

async function applyMissing(connection: Database, migrations: readonly Migration[]): Promise<string[]> {
  const rows = await connection<{ number: number; sha256: string }[]>`select number, sha256 from migration`;
  const applied = new Map(rows.map((row) => [row.number, row.sha256]));
  refuseUnknown(migrations, applied);
  const names: string[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.number);
    if (before === migration.sha256) continue;
    if (before !== undefined) throw changed(migration);
    await apply(connection, migration);
    names.push(migration.name);
  }
  return names;
}

/** `begin` of the driver would take another connection than the one holding the lock, so it is written out. */
async function apply(connection: Database, { number, name, text, sha256 }: Migration): Promise<void> {
  await connection`begin`;
  try {
    await connection.unsafe(text).simple();
    await connection`insert into migration (number, name, sha256) values (${number}, ${name}, ${sha256})`;
    await connection`commit`;
  } catch (error) {
    await connection`rollback`;
    throw error;
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { number: Number(name.slice(0, 4)), name, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

function refuseUnknown(migrations: readonly Migration[], applied: ReadonlyMap<number, string>): void {
  const known = new Set(migrations.map(({ number }) => number));
  const unknown = [...applied.keys()].filter((number) => !known.has(number));
  if (unknown.length === 0) return;
  throw problem(
    "migration-changed",
    `The store was written by a newer Homeground (migration ${Math.max(...unknown)}). Use that version or a newer one.`,
  );
}

function changed(migration: Migration): Problem {
  return problem(
    "migration-changed",
    `${migration.name} was changed after this store applied it. Migrations only move forward: put the file back and ` +
      "write a new one. A store that holds only trials can be removed with its data folder.",
  );
}
