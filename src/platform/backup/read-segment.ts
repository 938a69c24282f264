import { problem } from "../problem.ts";
import type { BackupStore } from "./backup-store.ts";
import { nameOf } from "./catalogue.ts";
import type { Manifest, RowSegment, Segment } from "./manifest.ts";
import { type BackupKeys, BrokenSeal, sha256Of, unseal } from "./seal.ts";

/** Something in a backup that is not as it was written. */
export interface BackupBreak {
  /** The object in the store. */
  readonly name: string;
  /** What it holds, in words: rows of a table, an attachment, a manifest. */
  readonly holds: string;
  readonly why: string;
}

/** The bytes of a segment as they were backed up; throws `BrokenSeal` where the store gives others. */
export async function readSegment(store: BackupStore, keys: BackupKeys, segment: Segment): Promise<Buffer> {
  const sealed = await store.get(segment.name);
  if (sealed === null) throw new BrokenSeal("it is missing");
  const plain = await unseal(keys, segment.name, sealed);
  if (sha256Of(plain) !== segment.sha256) throw new BrokenSeal("it holds other bytes than the manifest says");
  return plain;
}

/** Every segment of a backup with what it holds. */
export function* segmentsWithWords(manifest: Manifest): Generator<{ segment: Segment; holds: string }> {
  for (const table of manifest.tables) {
    for (const segment of table.segments) yield { segment, holds: wordsOfRows(nameOf(table), segment) };
  }
  for (const { path, segments } of manifest.files) {
    for (const segment of segments) yield { segment, holds: `attachment ${path}` };
  }
  for (const { path, segments } of manifest.keyFiles) {
    for (const segment of segments) yield { segment, holds: `key file ${path}` };
  }
}

export function wordsOfRows(table: string, { from, to, keys }: RowSegment): string {
  return `rows ${from} to ${to} of ${table} (${keys[0]} to ${keys[1]})`;
}

export function wordsOfBreak({ name, holds, why }: BackupBreak): string {
  return `${name}, ${holds}: ${why}`;
}

/** A restore stops at the first thing that is broken, and says what it was. */
export async function orNameBreak<T>(name: string, holds: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BrokenSeal)) throw error;
    const broken: BackupBreak = { name, holds, why: error.message };
    const detail = `The backup is broken and nothing was restored. ${wordsOfBreak(broken)}.`;
    throw problem("backup-broken", detail, { broken: [broken] }, error);
  }
}
