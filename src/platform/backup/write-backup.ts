import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Clock } from "../clock.ts";
import type { Database, Sql } from "../database/database.ts";
import { inTurn } from "../database/in-turn.ts";
import type { FileStore } from "../files.ts";
import type { BackupStore } from "./backup-store.ts";
import { catalogueSequences } from "./catalogue.ts";
import { type KeptCount, type SegmentKeeper, segmentKeeper } from "./keep-segments.ts";
import {
  type BackedUpFile,
  backupId,
  type FoundManifest,
  type Manifest,
  manifestNames,
  nextManifestName,
  putManifest,
  readManifest,
  type Segment,
} from "./manifest.ts";
import { type BackupKeys, BrokenSeal, sha256Of } from "./seal.ts";
import { digestTable, journalMark, keepTable, mustContinue, readPlainly, rowsIn, sortedTables } from "./snapshot.ts";

export interface BackupOrder {
  readonly database: Database;
  readonly files: FileStore;
  /** Key files of the vault; it need not be there. */
  readonly keysFolder: string;
  readonly store: BackupStore;
  readonly keys: BackupKeys;
  readonly derivedTables: readonly string[];
  readonly homegroundVersion: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

export interface BackupWritten extends KeptCount {
  readonly backup: string;
  readonly journalPosition: number;
  readonly rows: number;
  readonly files: number;
  /** Attachments whose bytes on disk are not what their name says any more: left out. */
  readonly damagedFiles: readonly string[];
  readonly keyFiles: number;
}

/** Files are cut where they are this long: an attachment may have 64 MB and the machine little memory. */
const pieceBytes = 8 * 2 ** 20;

/** Key of the advisory lock that lets one backup of a store be made at a time: "bkup" in ASCII. */
const backupLock = 0x626b7570;

/**
 * Writes one backup while the programme goes on: every row as one transaction saw it, then the files. A file is always
 * there before the row that names it, so files listed after the rows were read lack none.
 */
export function writeBackup(order: BackupOrder): Promise<BackupWritten> {
  return inTurn(order.database, backupLock, () => writeInTurn(order));
}

async function writeInTurn(order: BackupOrder): Promise<BackupWritten> {
  const { store, keys, database } = order;
  const there = await store.list();
  const last = await lastReadable(store, keys, there);
  const keeper = segmentKeeper(store, keys, there, last?.manifest ?? null);
  const rowsTold = { done: 0, total: 0 };
  const rowPart = await database.begin("isolation level repeatable read read only", async (sql) => ({
    part: await keepRows(sql, order, keeper, last, rowsTold),
  }));
  const { files, damaged, keyFiles } = await keepFiles(order, keeper, rowsTold);
  const name = nextManifestName(order.clock.now(), manifestNames(there).at(-1));
  const manifest: Manifest = {
    format: "homeground-backup-1",
    createdAt: order.clock.now().toISOString(),
    previous: last === null ? null : { name: last.name, sha256: last.sha256 },
    ...rowPart.part,
    files,
    keyFiles,
  };
  order.signal.throwIfAborted();
  await putManifest(store, keys, name, manifest);
  return {
    ...keeper.count,
    backup: backupId(name),
    journalPosition: manifest.journal.position,
    rows: rowsTold.done,
    files: files.length,
    damagedFiles: damaged,
    keyFiles: keyFiles.length,
  };
}

/** A damaged manifest must not keep anyone from making the next backup; `verify` names it. */
async function lastReadable(
  store: BackupStore,
  keys: BackupKeys,
  there: ReadonlyMap<string, number>,
): Promise<FoundManifest | null> {
  for (const name of manifestNames(there).reverse()) {
    try {
      return await readManifest(store, keys, name);
    } catch (error) {
      if (!(error instanceof BrokenSeal)) throw error;
    }
  }
  return null;
}

type RowPart = Omit<Manifest, "format" | "createdAt" | "previous" | "files" | "keyFiles">;

async function keepRows(
  sql: Sql,
  order: BackupOrder,
  keeper: SegmentKeeper,
  last: FoundManifest | null,
  told: { done: number; total: number },
): Promise<RowPart> {
  await readPlainly(sql);
  const journal = await journalMark(sql);
  if (last) await mustContinue(sql, last.manifest.journal, order.store.where);
  const { kept, derived } = await sortedTables(sql, order.derivedTables);
  for (const table of kept) told.total += await rowsIn(sql, table);
  const seen = (rows: number): void => {
    told.done += rows;
    order.signal.throwIfAborted();
    order.progress(told.done, told.total);
  };
  const tables = [];
  for (const table of kept) tables.push(await keepTable(sql, table, keeper, seen));
  const digests = [];
  for (const table of derived) {
    order.signal.throwIfAborted();
    digests.push(await digestTable(sql, table));
  }
  const migrations = await sql<Manifest["migrations"][number][]>`
    select number, name, sha256 from migration order by number`;
  const [server] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  return {
    journal,
    tables,
    derived: digests,
    sequences: [...(await catalogueSequences(sql))],
    migrations: [...migrations],
    versions: {
      homeground: order.homegroundVersion,
      node: process.versions.node,
      postgres: server?.version ?? "unknown",
    },
  };
}

async function keepFiles(order: BackupOrder, keeper: SegmentKeeper, { done, total }: { done: number; total: number }) {
  const names = await order.files.all();
  const files: BackedUpFile[] = [];
  const damaged: string[] = [];
  for (const sha256 of names) {
    order.signal.throwIfAborted();
    order.progress(done + files.length, total + names.length);
    const bytes = await order.files.read(sha256);
    if (bytes && sha256Of(bytes) === sha256) files.push({ path: sha256, segments: await keepPieces(keeper, bytes) });
    else damaged.push(sha256);
  }
  const keyFiles: Manifest["keyFiles"][number][] = [];
  for (const path of await filesBelow(order.keysFolder)) {
    const at = join(order.keysFolder, path);
    const mode = (await stat(at)).mode & 0o777;
    keyFiles.push({ path, mode, segments: await keepPieces(keeper, await readFile(at)) });
  }
  return { files, damaged, keyFiles };
}

async function keepPieces(keeper: SegmentKeeper, bytes: Buffer): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
    segments.push(await keeper.keep(bytes.subarray(at, at + pieceBytes)));
  }
  return segments;
}

/** Paths below a folder, with forward slashes, in order; none where the folder is not there. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => relative(folder, path).replaceAll("\\", "/")).sort();
}
