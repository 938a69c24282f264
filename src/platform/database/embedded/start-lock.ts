import { randomBytes } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "../../problem.ts";
import { isAlive } from "./process-of.ts";

const longestStartMilliseconds = 120_000;
const patienceMilliseconds = 60_000;

/** Holds a lock file while `work` starts or stops the cluster, so that two programs never do it at once. */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mark = `${process.pid} ${randomBytes(8).toString("hex")}`;
  await take(path, mark);
  try {
    return await work();
  } finally {
    if ((await readMark(path)) === mark) await rm(path);
  }
}

async function take(path: string, mark: string): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await tryTake(path, mark))) {
    if (Date.now() > deadline) {
      throw problem("data-folder-busy", `${path} has been held for a minute. Remove it if no Homeground is starting.`);
    }
    await sleep(50);
    await removeStale(path);
  }
}

async function tryTake(path: string, mark: string): Promise<boolean> {
  try {
    await writeFile(path, mark, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A holder that was killed leaves its file. Renaming first makes one of several finders the remover. */
async function removeStale(path: string): Promise<void> {
  const mark = await readMark(path);
  if (mark === null || !(await isStale(path, mark))) return;
  const aside = `${path}.${process.pid}`;
  if ((await readMark(path)) !== mark) return;
  await rename(path, aside).catch(ignoreMissing);
  await rm(aside, { force: true });
}

async function isStale(path: string, mark: string): Promise<boolean> {
  const found = await stat(path).catch(ignoreMissing);
  if (found === undefined) return false;
  const age = Date.now() - found.mtimeMs;
  const holder = Number.parseInt(mark, 10);
  // An empty file is one that is being written; a moment later it is one whose writer died.
  if (Number.isNaN(holder)) return age > 2_000;
  return !isAlive(holder) || age > longestStartMilliseconds;
}

async function readMark(path: string): Promise<string | null> {
  return (await readFile(path, "utf8").catch(ignoreMissing)) ?? null;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
