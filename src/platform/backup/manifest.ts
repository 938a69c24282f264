import { randomBytes } from "node:crypto";
import type { BackupStore } from "./backup-store.ts";
import { type BackupKeys, BrokenSeal, seal, sha256Of, unseal } from "./seal.ts";

/** One object of a backup: some rows of a table, or some bytes of a file. */
export interface Segment {
  readonly name: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly sealedByteCount: number;
}

/** Rows `from` to `to`, counted from 1 in the order of the table's key, whose first column goes from one key to another. */
export interface RowSegment extends Segment {
  readonly from: number;
  readonly to: number;
  readonly keys: readonly [string, string];
}

export interface BackedUpTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly segments: readonly RowSegment[];
}

export interface BackedUpFile {
  /** The SHA-256 of an attachment, or the path of a file in the folder of keys. */
  readonly path: string;
  readonly segments: readonly Segment[];
}

/** A derived table as it was: not kept, but compared with what the restored journal gives. */
export interface DerivedDigest {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

export interface JournalMark {
  readonly position: number;
  readonly hash: string;
  /** Hash of the first entry: which programme this is. Null while the journal is empty. */
  readonly firstHash: string | null;
}

/** Everything one backup is made of; written last, so that a backup that was interrupted is simply not there. */
export interface Manifest {
  readonly format: "homeground-backup-1";
  readonly createdAt: string;
  /** The backup before this one and the SHA-256 of its sealed manifest: one that was taken away is missed. */
  readonly previous: { readonly name: string; readonly sha256: string } | null;
  readonly journal: JournalMark;
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly sha256: string }[];
  readonly versions: { readonly homeground: string; readonly node: string; readonly postgres: string };
  readonly tables: readonly BackedUpTable[];
  readonly sequences: readonly { readonly schema: string; readonly name: string; readonly lastValue: string }[];
  readonly derived: readonly DerivedDigest[];
  readonly files: readonly BackedUpFile[];
  readonly keyFiles: readonly (BackedUpFile & { readonly mode: number })[];
}

export interface FoundManifest {
  readonly name: string;
  readonly sha256: string;
  readonly manifest: Manifest;
}

const folder = "manifests/";

/** Names of the backups in a place, the oldest first. They tell when each was made and nothing else. */
export function manifestNames(objects: ReadonlyMap<string, number>): string[] {
  return [...objects.keys()].filter((name) => name.startsWith(folder)).sort();
}

/** A name that sorts after the last one, even where the clock went back. */
export function nextManifestName(now: Date, last: string | undefined): string {
  const stamp = (time: number) => new Date(time).toISOString().replace(/[-:.]/g, "");
  const after = last === undefined ? 0 : timeOfManifest(last).getTime() + 1;
  return `${folder}${stamp(Math.max(now.getTime(), after)).toLowerCase()}-${randomBytes(4).toString("hex")}`;
}

/** How a person names a backup: its time and a few letters. */
export function backupId(manifestName: string): string {
  return manifestName.slice(folder.length);
}

export function timeOfManifest(name: string): Date {
  const match = /(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z-/.exec(name);
  if (!match) return new Date(0);
  const [, year, month, day, hour, minute, second, milliseconds] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
}

/** Writes the manifest and gives back the SHA-256 of its sealed bytes. */
export async function putManifest(
  store: BackupStore,
  keys: BackupKeys,
  name: string,
  manifest: Manifest,
): Promise<string> {
  const sealed = await seal(keys, name, Buffer.from(JSON.stringify(manifest)));
  await store.put(name, sealed);
  return sha256Of(sealed);
}

/** Throws `BrokenSeal` where it is missing or is not as it was written. */
export async function readManifest(store: BackupStore, keys: BackupKeys, name: string): Promise<FoundManifest> {
  const sealed = await store.get(name);
  if (sealed === null) throw new BrokenSeal("it is missing");
  const manifest: Manifest = JSON.parse((await unseal(keys, name, sealed)).toString("utf8"));
  if (manifest.format !== "homeground-backup-1") throw new BrokenSeal("a newer Homeground wrote it");
  return { name, sha256: sha256Of(sealed), manifest };
}
