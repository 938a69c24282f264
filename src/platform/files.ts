import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Attachments by the SHA-256 of their bytes (lower-case hex). A file that is here is whole and never changes. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>;
  read(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
}

export function fileStoreIn(folder: string): FileStore {
  return {
    put: (bytes) => putFile(folder, bytes),
    read: async (sha256) => ((await exists(pathOf(folder, sha256))) ? readFile(pathOf(folder, sha256)) : null),
    has: (sha256) => exists(pathOf(folder, sha256)),
  };
}

async function putFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = pathOf(folder, sha256);
  if (await exists(path)) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
  return sha256;
}

/** A rename is durable only once its folder is on disk; Windows cannot open folders and does not need it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function pathOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`Not a SHA-256 in lower-case hex: ${sha256}`);
  return join(folder, sha256.slice(0, 2), sha256);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}
