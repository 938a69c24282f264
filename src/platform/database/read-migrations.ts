import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nonAdditive } from "./additive.ts";
import type { Sql } from "./database.ts";

/** A file of db/migrations. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  /** Whether an older program can go on working beside it. */
  readonly additive: boolean;
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { number: Number(name.slice(0, 4)), name, text, sha256, additive: nonAdditive(text).length === 0 };
    }),
  );
}

/** How a store stands to a program's migrations; only read, nothing is applied. */
export interface MigrationState {
  readonly latest: string;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Applied by a newer program. */
  readonly unknown: readonly string[];
}

export async function migrationState(sql: Sql, folder: string): Promise<MigrationState> {
  const migrations = await readMigrations(folder);
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('migration') is not null as there`;
  const rows = table?.there
    ? await sql<
        { number: number; name: string; sha256: string }[]
      >`select number, name, sha256 from migration order by number`
    : [];
  const applied = new Map(rows.map((row) => [row.number, row]));
  const known = new Set(migrations.map(({ number }) => number));
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return {
    latest: rows.at(-1)?.name ?? "none",
    missing: names(migrations.filter(({ number }) => !applied.has(number))),
    changed: names(migrations.filter(({ number, sha256 }) => (applied.get(number)?.sha256 ?? sha256) !== sha256)),
    unknown: names(rows.filter(({ number }) => !known.has(number))),
  };
}
