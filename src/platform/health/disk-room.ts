import { realpath, statfs } from "node:fs/promises";
import { problem } from "../problem.ts";

/** Where a programme writes: its data folder, and the cluster, which may lie on another disk behind a link. */
export interface WrittenFolders {
  readonly path: string;
  readonly cluster: string;
}

/**
 * What is kept free. PostgreSQL stops altogether when its write-ahead log has no room, and reading stops with it; so
 * writing ends before. Four segments of the log.
 */
const reserveBytes = 64 * 2 ** 20;
const believedMilliseconds = 1_000;

/** Room on the disks of a programme; looked at anew once a second at most. */
export class DiskRoom {
  readonly #folders: WrittenFolders;
  #seen: { readonly at: number; readonly free: Promise<number> } | null = null;

  constructor(folders: WrittenFolders) {
    this.#folders = folders;
  }

  /** The least of the bytes that are free. */
  async freeBytes(): Promise<number> {
    const now = performance.now();
    if (this.#seen === null || now - this.#seen.at > believedMilliseconds) {
      this.#seen = { at: now, free: leastFree(this.#folders) };
    }
    return await this.#seen.free;
  }

  /** Throws where nothing more should be written. */
  async mustHaveRoom(): Promise<void> {
    const free = await this.freeBytes();
    if (free >= reserveBytes) return;
    throw problem("disk-full", diskFullWords(`Only ${Math.floor(free / 2 ** 20)} MB are free`));
  }
}

/** What to do about it is the same wherever it shows. */
export function diskFullWords(why: string): string {
  return `${why} on the server's disk. Nothing was written; everything can still be read. Make room there, then send it again.`;
}

async function leastFree({ path, cluster }: WrittenFolders): Promise<number> {
  const places = [path, await realpath(cluster).catch(() => path)];
  const free = await Promise.all(
    places.map(async (place) => {
      const { bavail, bsize } = await statfs(place);
      return bavail * bsize;
    }),
  );
  return Math.min(...free);
}
