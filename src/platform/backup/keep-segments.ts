import type { BackupStore } from "./backup-store.ts";
import type { Manifest, Segment } from "./manifest.ts";
import { type BackupKeys, objectName, seal, sha256Of } from "./seal.ts";

/** What a backup wrote, and what it found there from backups before it. */
export interface KeptCount {
  writtenObjects: number;
  writtenBytes: number;
  reusedObjects: number;
  reusedBytes: number;
}

/** Keeps bytes in the store, once for all backups. */
export interface SegmentKeeper {
  readonly count: Readonly<KeptCount>;
  keep(plain: Uint8Array): Promise<Segment>;
}

/**
 * `there` lists what the store holds; an object of another size than the last backup recorded was damaged, and is
 * written again.
 */
export function segmentKeeper(
  store: BackupStore,
  keys: BackupKeys,
  there: Map<string, number>,
  last: Manifest | null,
): SegmentKeeper {
  const count: KeptCount = { writtenObjects: 0, writtenBytes: 0, reusedObjects: 0, reusedBytes: 0 };
  const recorded = new Map(segmentsOf(last).map(({ name, sealedByteCount }) => [name, sealedByteCount]));
  return {
    count,
    async keep(plain) {
      const sha256 = sha256Of(plain);
      const name = objectName(keys, sha256);
      const known = there.get(name);
      if (known !== undefined && known === (recorded.get(name) ?? known)) {
        count.reusedObjects += 1;
        count.reusedBytes += known;
        return { name, sha256, byteCount: plain.byteLength, sealedByteCount: known };
      }
      const sealed = await seal(keys, name, plain);
      await store.put(name, sealed);
      there.set(name, sealed.byteLength);
      recorded.set(name, sealed.byteLength);
      count.writtenObjects += 1;
      count.writtenBytes += sealed.byteLength;
      return { name, sha256, byteCount: plain.byteLength, sealedByteCount: sealed.byteLength };
    },
  };
}

function segmentsOf(manifest: Manifest | null): readonly Segment[] {
  if (manifest === null) return [];
  return [...manifest.tables, ...manifest.files, ...manifest.keyFiles].flatMap(
    ({ segments }): readonly Segment[] => segments,
  );
}
