import { keyNames } from "./backup-key.ts";
import type { BackupStore } from "./backup-store.ts";
import { backupId, type FoundManifest, manifestNames, readManifest, type Segment } from "./manifest.ts";
import { type BackupBreak, readSegment, segmentsWithWords } from "./read-segment.ts";
import { type BackupKeys, BrokenSeal, unseal } from "./seal.ts";

export interface BackupVerification {
  readonly backups: number;
  readonly objects: number;
  /** Objects that no backup names: what an interrupted one had written. They are whole, and the next one uses them. */
  readonly unused: number;
  readonly broken: readonly BackupBreak[];
}

/** Reads everything that lies in a place and names whatever is not as it was written. */
export async function verifyBackups(
  store: BackupStore,
  keys: BackupKeys,
  brokenKeyFiles: readonly string[],
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<BackupVerification> {
  const there = await store.list();
  const broken: BackupBreak[] = brokenKeyFiles.map((name) => keyFileBreak(name));
  const found = await readManifests(store, keys, manifestNames(there), broken);
  broken.push(...missingManifests(found));
  const named = new Map<string, { segment: Segment; holds: string }>();
  for (const { manifest } of found) for (const one of segmentsWithWords(manifest)) named.set(one.segment.name, one);
  const unused = [...there.keys()].filter((name) => name.startsWith("objects/") && !named.has(name));
  const total = named.size + unused.length;
  let done = 0;
  const check = async (name: string, holds: string, read: () => Promise<unknown>): Promise<void> => {
    signal.throwIfAborted();
    const why = await whyBroken(read);
    if (why !== null) broken.push({ name, holds, why });
    done += 1;
    progress(done, total);
  };
  for (const { segment, holds } of named.values()) {
    await check(segment.name, holds, () => readSegment(store, keys, segment));
  }
  for (const name of unused) {
    await check(name, "what no backup needs", async () =>
      unseal(keys, name, (await store.get(name)) ?? Buffer.alloc(0)),
    );
  }
  broken.push(...strangers(there));
  return { backups: found.length, objects: named.size, unused: unused.length, broken };
}

async function readManifests(
  store: BackupStore,
  keys: BackupKeys,
  names: readonly string[],
  broken: BackupBreak[],
): Promise<FoundManifest[]> {
  const found: FoundManifest[] = [];
  for (const name of names) {
    const why = await whyBroken(async () => found.push(await readManifest(store, keys, name)));
    if (why !== null) broken.push({ name, holds: manifestWords(name), why });
  }
  return found;
}

/** Each backup names the one before it; only the newest ones can be taken away unseen. */
function missingManifests(found: readonly FoundManifest[]): BackupBreak[] {
  const hashes = new Map(found.map(({ name, sha256 }) => [name, sha256]));
  return found.flatMap(({ name, manifest: { previous } }) => {
    if (previous === null || hashes.get(previous.name) === previous.sha256) return [];
    const why = hashes.has(previous.name)
      ? `backup ${backupId(name)} followed another one of that name`
      : `backup ${backupId(name)} followed it, and it cannot be read`;
    return [{ name: previous.name, holds: manifestWords(previous.name), why }];
  });
}

function manifestWords(name: string): string {
  return `the list of backup ${backupId(name)}`;
}

function keyFileBreak(name: string): BackupBreak {
  return { name, holds: "the wrapped key", why: "it was changed or is missing; the other copy is whole" };
}

/** A file whose name we would never give may be one of ours under a changed name. */
function strangers(there: ReadonlyMap<string, number>): BackupBreak[] {
  const ours = (name: string) =>
    /^(objects\/[0-9a-f]{2}\/[0-9a-f]{64}|manifests\/[0-9tz]+-[0-9a-f]{8})$/.test(name) ||
    keyNames.some((key) => key === name);
  return [...there.keys()]
    .filter((name) => !ours(name))
    .map((name) => ({ name, holds: "nothing that belongs here", why: "no backup writes such a name" }));
}

async function whyBroken(read: () => Promise<unknown>): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof BrokenSeal) return error.message;
    throw error;
  }
}
