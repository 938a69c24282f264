import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../write-durably.ts";

/**
 * Which identities were erased, noted beside the keys: a store restored from an older backup knows nothing of an erasure
 * that came after it, the folder of keys does. One small file each, so that a restore of the folder adds to them and takes
 * none away. An id says nothing of a person.
 */
export interface ErasureNotes {
  note(id: string, at: Date): Promise<void>;
  ids(): Promise<ReadonlySet<string>>;
}

const fileName = /^erased-([0-9a-f-]{36})\.txt$/;

export function erasureNotesIn(folder: string): ErasureNotes {
  return {
    async note(id, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `erased-${id}.txt`);
      await writeDurably(path, `${at.toISOString()}\n`, `${path}.part`);
    },
    async ids() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      });
      return new Set(names.flatMap((name) => fileName.exec(name)?.[1] ?? []));
    },
  };
}
