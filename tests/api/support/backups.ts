import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { withoutAccount } from "../../../src/modules/journal/actor.ts";
import { derivedTables } from "../../../src/modules/reports/derived-tables.ts";
import { atDesk, seedsOf } from "../../../src/modules/reports/desk-store.ts";
import { rebuild } from "../../../src/modules/reports/rebuild-store.ts";
import type { Report } from "../../../src/modules/reports/report.ts";
import { makeBackupKey, openBackupKey } from "../../../src/platform/backup/backup-key.ts";
import type { BackupStore } from "../../../src/platform/backup/backup-store.ts";
import { type FoundManifest, manifestNames, readManifest } from "../../../src/platform/backup/manifest.ts";
import { restoreRowsAndFiles } from "../../../src/platform/backup/restore-backup.ts";
import type { BackupKeys } from "../../../src/platform/backup/seal.ts";
import { writeBackup } from "../../../src/platform/backup/write-backup.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import type { Database } from "../../../src/platform/database/database.ts";
import { fileStoreIn } from "../../../src/platform/files.ts";
import { leyla, omar, reportOf, square } from "./documents.ts";

export const passphrase = "correct horse battery staple";
/** A test derives keys by the dozen. */
const cheap = { N: 1024, r: 8, p: 1 };

/** A folder that is there during the tests of a file. */
export function withFolder(): { readonly path: string; below(name: string): string } {
  let path = "";
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), "homeground-backup-"));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    below: (name) => join(path, name),
  };
}

export async function keysFor(store: BackupStore): Promise<BackupKeys> {
  return (await openBackupKey(store, passphrase))?.keys ?? (await makeBackupKey(store, passphrase, cheap));
}

export async function backUp(
  database: Database,
  data: string,
  store: BackupStore,
  signal = new AbortController().signal,
) {
  return await writeBackup({
    database,
    files: fileStoreIn(join(data, "files")),
    keysFolder: join(data, "keys"),
    store,
    keys: await keysFor(store),
    derivedTables,
    homegroundVersion: "0.0.0-test",
    clock: systemClock,
    signal,
    progress: () => undefined,
  });
}

export async function newestManifest(store: BackupStore): Promise<FoundManifest> {
  const name = manifestNames(await store.list()).at(-1) ?? "none";
  return await readManifest(store, await keysFor(store), name);
}

/** As `homeground restore` does, into a database that is migrated and empty. */
export async function restoreInto(database: Database, data: string, store: BackupStore): Promise<void> {
  const { manifest } = await newestManifest(store);
  await restoreRowsAndFiles({
    database,
    files: fileStoreIn(join(data, "files")),
    keysFolder: join(data, "keys"),
    store,
    keys: await keysFor(store),
    manifest,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  await rebuild(database, () => undefined);
}

/** One report, submitted and, when asked, approved by another person. */
export async function oneReport(database: Database, n: number, approve: boolean): Promise<string> {
  const document = reportOf("hazard-report", "2025-01-01", {
    hazardCode: `B-${n}`,
    kind: "suspected",
    area: square(n * 2),
  }) as Report;
  const at = new Date();
  await atDesk(database, [], async (desk) => desk.submit(document, [], withoutAccount(leyla.name), at));
  if (approve)
    await atDesk(database, await seedsOf(database, document), (desk) =>
      desk.approve(document.id, withoutAccount(omar), at),
    );
  return document.id;
}

/** Every row of every table but the record of migrations, as text, in an order of its own. */
export async function everyRow(database: Database): Promise<Record<string, string[]>> {
  const tables = await database<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by tablename`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await database<{ row: string }[]>`select t::text as row from ${database(name)} t order by 1`;
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}
