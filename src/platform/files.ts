import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeDurably } from "./write-durably.ts";

/** Attachments by the SHA-256 of their bytes (lower-case hex). A file that is here is whole and never changes. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>;
  read(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
  /** The names of all files that are here, in order. */
  all(): Promise<string[]>;
}

const isSha256 = /^[0-9a-f]{64}$/;

export function fileStoreIn(folder: string): FileStore {
  return {
    put: (bytes) => putFile(folder, bytes),
    read: async (sha256) => ((await exists(pathOf(folder, sha256))) ? readFile(pathOf(folder, sha256)) : null),
    has: (sha256) => exists(pathOf(folder, sha256)),
    all: () => allFiles(folder),
  };
}

async function putFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = pathOf(folder, sha256);
  if (await exists(path)) return sha256;
  // For this account alone: a photograph of an accident is not for whoever else has a login on this machine.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  await writeDurably(path, bytes, temporary);
  return sha256;
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .map((path) => basename(path))
    .filter((name) => isSha256.test(name))
    .sort();
}

function pathOf(folder: string, sha256: string): string {
  if (!isSha256.test(sha256)) throw new RangeError(`Not a SHA-256 in lower-case hex: ${sha256}`);
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
