import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { copyIn } from "../database/copy-stream.ts";
import type { Database, Sql } from "../database/database.ts";
import type { FileStore } from "../files.ts";
import { problem } from "../problem.ts";
import type { BackupStore } from "./backup-store.ts";
import { catalogueTables, copyName, inOrderOfReference, nameOf, quoted } from "./catalogue.ts";
import type { BackedUpFile, BackedUpTable, DerivedDigest, Manifest } from "./manifest.ts";
import { orNameBreak, readSegment, wordsOfRows } from "./read-segment.ts";
import type { BackupKeys } from "./seal.ts";
import { digestTable, readPlainly, rowsIn } from "./snapshot.ts";

export interface RestoreOrder {
  readonly database: Database;
  readonly files: FileStore;
  readonly keysFolder: string;
  readonly store: BackupStore;
  readonly keys: BackupKeys;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Throws where the store holds anything: a restore never mixes with, or replaces, what is there. */
export async function mustBeEmpty(database: Database, where: string): Promise<void> {
  const filled: string[] = [];
  for (const table of await catalogueTables(database)) {
    const rows = await rowsIn(database, table);
    if (rows > 0) filled.push(`${nameOf(table)} (${rows} rows)`);
  }
  if (filled.length === 0) return;
  const detail = `${where} is not empty: ${filled.slice(0, 3).join(", ")}. A restore goes into an empty place only: name a new folder with HOMEGROUND_DATA, or an empty database with DATABASE_URL.`;
  throw problem("restore-not-empty", detail);
}

/** Puts the files back and then, in one transaction, every row: whatever stops it, the store stays empty. */
export async function restoreRowsAndFiles(order: RestoreOrder): Promise<{ leftOut: string[] }> {
  const { manifest, database } = order;
  const told = { done: 0, total: manifest.files.length };
  for (const { rows } of manifest.tables) told.total += rows;
  const advance = (by: number): void => {
    order.signal.throwIfAborted();
    told.done += by;
    order.progress(told.done, told.total);
  };
  for (const file of manifest.files) {
    await restoreAttachment(order, file);
    advance(1);
  }
  for (const file of manifest.keyFiles) await restoreKeyFile(order, file);
  return await database.begin((sql) => restoreRows(sql, order, advance));
}

async function restoreRows(sql: Sql, order: RestoreOrder, advance: (rows: number) => void) {
  await readPlainly(sql);
  const known = await inOrderOfReference(sql, await catalogueTables(sql));
  const { manifest } = order;
  const byName = new Map(manifest.tables.map((table) => [nameOf(table), table]));
  // What migrations put into a new store is in the backup as well, as it was then.
  for (const table of known.toReversed())
    if ((await rowsIn(sql, table)) > 0) await sql.unsafe(`delete from ${copyName(table)}`);
  for (const table of known) {
    const backedUp = byName.get(nameOf(table));
    if (backedUp) await loadTable(sql, order, backedUp, advance);
    byName.delete(nameOf(table));
  }
  for (const { schema, name, lastValue } of manifest.sequences) {
    await sql`select setval(to_regclass(${`${quoted(schema)}.${quoted(name)}`}), ${lastValue}::bigint)`;
  }
  return { leftOut: [...byName.keys()] };
}

async function loadTable(sql: Sql, order: RestoreOrder, table: BackedUpTable, advance: (rows: number) => void) {
  if (table.rows === 0) return;
  const statement = `copy ${copyName(table)} (${table.columns.map(quoted).join(", ")}) from stdin`;
  await copyIn(sql, statement, rowsOf(order, table, advance));
}

async function* rowsOf({ store, keys }: RestoreOrder, table: BackedUpTable, advance: (rows: number) => void) {
  for (const segment of table.segments) {
    const holds = wordsOfRows(nameOf(table), segment);
    yield await orNameBreak(segment.name, holds, () => readSegment(store, keys, segment));
    advance(segment.to - segment.from + 1);
  }
}

async function restoreAttachment(order: RestoreOrder, file: BackedUpFile): Promise<void> {
  if (await order.files.has(file.path)) return;
  const bytes = await fileBytes(order, file, `attachment ${file.path}`);
  await order.files.put(bytes);
}

async function restoreKeyFile(order: RestoreOrder, file: BackedUpFile & { readonly mode: number }): Promise<void> {
  const path = resolve(order.keysFolder, file.path);
  if (!path.startsWith(resolve(order.keysFolder) + sep)) throw new RangeError(`${file.path} leads out of its folder`);
  const bytes = await fileBytes(order, file, `key file ${file.path}`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await chmod(order.keysFolder, 0o700);
  await writeFile(path, bytes, { mode: file.mode });
}

async function fileBytes({ store, keys }: RestoreOrder, file: BackedUpFile, holds: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (const segment of file.segments) {
    pieces.push(await orNameBreak(segment.name, holds, () => readSegment(store, keys, segment)));
  }
  return Buffer.concat(pieces);
}

/** Derived tables that came out otherwise than they were when the backup was made; empty when all is as it was. */
export async function differingTables(database: Database, derived: readonly DerivedDigest[]): Promise<string[]> {
  const differing = await database.begin("isolation level repeatable read read only", async (sql) => {
    await readPlainly(sql);
    const tables = await catalogueTables(sql);
    const names: string[] = [];
    for (const then of derived) {
      const table = tables.find(({ schema, table }) => schema === "public" && table === then.table);
      const now = table && (await digestTable(sql, { ...table, columns: then.columns }));
      if (now?.sha256 !== then.sha256) names.push(`${then.table} (${then.rows} rows then, ${now?.rows ?? 0} now)`);
    }
    return { names };
  });
  return differing.names;
}
