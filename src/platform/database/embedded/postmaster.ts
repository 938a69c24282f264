import { spawn } from "node:child_process";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "../../problem.ts";
import { type Engine, program } from "./engine.ts";
import { hasEntry, hasProcessIn, isAlive, isPostgresOn } from "./process-of.ts";
import { asUser, type ServerUser } from "./server-user.ts";

/** A running server: its process and its port on 127.0.0.1. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export interface StartOptions {
  readonly engine: Engine;
  readonly user: ServerUser;
  readonly folder: string;
  readonly logPath: string;
  readonly settings: readonly string[];
  /** A free one where it is left out. */
  readonly port?: number;
}

const startMilliseconds = 60_000;
const stopMilliseconds = 30_000;
const orphanMilliseconds = 10_000;
const largestLogBytes = 5_000_000;

/** The server that already runs on this folder, once it is ready; null when there is none (a stale file is removed). */
export async function runningPostmaster(folder: string): Promise<Postmaster | null> {
  const deadline = Date.now() + startMilliseconds;
  for (;;) {
    const file = await readPidFile(folder);
    if (file === null) return null;
    if (!isPostgresOn(file.pid, folder)) {
      if (hasEntry(file.pid)) await removePidFile(folder);
      return null;
    }
    if (file.status === "ready") return { pid: file.pid, port: file.port };
    if (Date.now() > deadline) {
      throw problem(
        "database-engine-failed",
        `PostgreSQL (process ${file.pid}) on ${folder} is ${file.status} for a minute.`,
      );
    }
    await sleep(20);
  }
}

/**
 * PostgreSQL itself judges a pid file whose number is free. Where the number belongs to a stranger, or to a dead process
 * that nobody reaped, it would refuse for ever; the file goes once no session of the old server is left.
 */
async function removePidFile(folder: string): Promise<void> {
  const deadline = Date.now() + orphanMilliseconds;
  while (hasProcessIn(folder)) {
    if (Date.now() > deadline)
      throw problem("database-engine-failed", `Sessions of a killed PostgreSQL stay on ${folder}.`);
    await sleep(50);
  }
  await rm(join(folder, "postmaster.pid"), { force: true });
}

/**
 * Starts a server in a process group of its own: Ctrl-C on our terminal must not reach it before us.
 * After a `kill -9` of a server its sessions take a moment to notice, and hold its memory meanwhile: tried again.
 */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  await rotateLog(options.logPath);
  const deadline = Date.now() + orphanMilliseconds;
  for (;;) {
    const started = await tryStart(options);
    if (typeof started !== "string") return started;
    const orphans = started.includes("pre-existing shared memory block");
    if (!orphans || Date.now() > deadline) {
      throw problem("database-engine-failed", `PostgreSQL did not start on ${options.folder}: ${started}`);
    }
    await sleep(100);
  }
}

/** The running server, or why there is none. */
async function tryStart(options: StartOptions): Promise<Postmaster | string> {
  const port = options.port ?? (await freePort());
  const args = ["-D", options.folder, "-p", String(port), ...options.settings.flatMap((setting) => ["-c", setting])];
  const log = await open(options.logPath, "a", 0o600);
  try {
    const before = (await log.stat()).size;
    const child = spawn(program(options.engine, "postgres"), args, {
      ...asUser(options.user),
      env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const ended = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? code}`));
    });
    child.unref();
    return await whenReady(options, child.pid ?? 0, ended, before);
  } finally {
    await log.close();
  }
}

async function whenReady(
  options: StartOptions,
  pid: number,
  ended: Promise<string>,
  before: number,
): Promise<Postmaster | string> {
  const deadline = Date.now() + startMilliseconds;
  while (Date.now() < deadline) {
    const end = await Promise.race([ended, sleep(10, null)]);
    if (end !== null) {
      const text = (await readFile(options.logPath, "utf8")).slice(before).trim();
      return `${end}\n${text}`;
    }
    const file = await readPidFile(options.folder);
    if (file?.pid === pid && file.status === "ready") return { pid, port: file.port };
  }
  return `it was not ready within a minute; see ${options.logPath}`;
}

/** "Fast" shutdown: sessions end, the checkpoint is written, nothing needs recovery at the next start. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  signal(postmaster.pid, "SIGINT");
  const deadline = Date.now() + stopMilliseconds;
  while (isAlive(postmaster.pid)) {
    if (Date.now() > deadline) {
      // "Immediate": as safe as a power cut, which the write-ahead log is made for.
      signal(postmaster.pid, "SIGQUIT");
      return;
    }
    await sleep(10);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** postmaster.pid: pid, data folder, start time, port, socket folder, listen address, memory key, status. */
async function readPidFile(folder: string): Promise<{ pid: number; port: number; status: string } | null> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), status: lines[7] ?? "starting" };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function rotateLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(path, `${path}.1`);
}
