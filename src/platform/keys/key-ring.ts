import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { problem } from "../problem.ts";
import { syncFolder } from "../sync-folder.ts";
import { writeDurably } from "../write-durably.ts";
import type { WrappingKey } from "./envelope.ts";
import { type ErasureNotes, erasureNotesIn } from "./erasure-notes.ts";
import { type KeyFile, keyOf, newKeyFile } from "./key-file.ts";

/** A key of the ring without its secret. */
export type KeyFacts = Pick<KeyFile, "version" | "programme" | "madeAt" | "fingerprint"> & {
  readonly hasPassphrase: boolean;
};

/** Keys that wrap the keys of identities: made, listed, opened, destroyed. The highest version is the current one. */
export interface KeyRing {
  readonly folder: string;
  /** Every key, the oldest first. Read anew each time: another process may have changed them. */
  list(): Promise<readonly KeyFacts[]>;
  open(version: number): Promise<WrappingKey>;
  /** Makes the next key; it is on disk when this answers. */
  make(programme: string, at: Date): Promise<WrappingKey>;
  destroy(version: number): Promise<void>;
  readonly erased: ErasureNotes;
}

export interface Passphrases {
  readonly current: string | undefined;
  /** For keys made from now on; the current one where it is left out. */
  readonly next: string | undefined;
}

/** `HOMEGROUND_KEYS_PASSPHRASE`, and `HOMEGROUND_KEYS_NEW_PASSPHRASE` while `keys rotate` changes it. */
export function passphrasesOf(environment: NodeJS.ProcessEnv): Passphrases {
  const named = (name: string) => environment[name] || undefined;
  return { current: named("HOMEGROUND_KEYS_PASSPHRASE"), next: named("HOMEGROUND_KEYS_NEW_PASSPHRASE") };
}

const fileName = /^key-(\d{6})\.json$/;

export function keyRingIn(folder: string, passphrases: Passphrases): KeyRing {
  /** Opened keys by the text of their file: a passphrase is worked through once, and a changed file is opened anew. */
  const opened = new Map<string, Buffer>();
  const known = [passphrases.current, passphrases.next].filter((passphrase) => passphrase !== undefined);
  return {
    folder,
    erased: erasureNotesIn(folder),
    async list() {
      const files = await everyKey(folder);
      return files.map(({ file: { version, programme, madeAt, fingerprint, protection } }) => {
        return { version, programme, madeAt, fingerprint, hasPassphrase: protection !== "none" };
      });
    },
    async open(version) {
      const { text, file } = await readKey(folder, version);
      const key = opened.get(text) ?? (await keyOf(file, known));
      opened.set(text, key);
      return { version, key };
    },
    async make(programme, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const version = ((await versionsIn(folder)).at(-1) ?? 0) + 1;
      const passphrase = passphrases.next ?? passphrases.current;
      const { file, key } = await newKeyFile({ version, programme, at, passphrase });
      const text = `${JSON.stringify(file, null, 2)}\n`;
      await writeDurably(pathOf(folder, version), text, `${pathOf(folder, version)}.part`);
      opened.set(text, key);
      // Read back from the disk: what does not come back must not wrap anything.
      return await this.open(version);
    },
    async destroy(version) {
      // Out of the ring first: whoever looks meanwhile must not find half of a key, nor must one that was killed here.
      await rename(pathOf(folder, version), `${pathOf(folder, version)}.gone`);
      await syncFolder(folder);
      for (const gone of (await readdir(folder)).filter((name) => name.endsWith(".json.gone"))) {
        await overwrite(join(folder, gone));
        await rm(join(folder, gone), { force: true });
      }
      await syncFolder(folder);
      opened.clear();
    },
  };
}

async function versionsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw problem("vault-locked", `The key folder ${folder} cannot be read (${error.code}).`, {}, error);
  });
  const versions = names.flatMap((name) => fileName.exec(name)?.[1] ?? []);
  return versions.map(Number).sort((a, b) => a - b);
}

/** Every key of the ring as it is at one moment: a rotation may take one out between the look and the reading. */
async function everyKey(folder: string): Promise<{ text: string; file: KeyFile }[]> {
  const versions = await versionsIn(folder);
  try {
    return await Promise.all(versions.map(async (version) => await readKey(folder, version)));
  } catch (failure) {
    const now = await versionsIn(folder);
    if (now.join() === versions.join()) throw failure;
    return await everyKey(folder);
  }
}

async function readKey(folder: string, version: number): Promise<{ text: string; file: KeyFile }> {
  const path = pathOf(folder, version);
  await mustBePrivate(path);
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    const detail = `Key ${version} of the vault is not in ${folder} (${cause.code}). Put its file back from a backup.`;
    throw problem("vault-locked", detail, {}, cause);
  });
  const file = parsed(text);
  if (file?.format === "homeground key 1" && file.version === version) return { text, file };
  throw problem("vault-locked", `${path} is not a key of the vault, or is damaged. Put it back from a backup.`);
}

/** As ssh does: a key that other accounts can read is no secret. Windows keeps no such modes. */
async function mustBePrivate(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw problem("vault-locked", `${path} cannot be read (${error.code}).`, {}, error);
  });
  if (found === null || (found.mode & 0o077) === 0) return;
  throw problem("vault-locked", `Other accounts of this machine can read ${path}. Say: chmod 600 "${path}"`);
}

function parsed(text: string): KeyFile | null {
  try {
    return JSON.parse(text);
  } catch (_notJson) {
    return null;
  }
}

/** Over the bytes themselves; a disk that writes elsewhere (flash) may keep the old ones until it needs the place. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

function pathOf(folder: string, version: number): string {
  return join(folder, `key-${String(version).padStart(6, "0")}.json`);
}
