import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../postgis-server.ts";

export interface RunningHomeground {
  readonly address: string;
  /** From starting npm to the first page and the first answer of the interface. */
  readonly readyMilliseconds: number;
  readonly child: ChildProcess;
  /** Ctrl-C, and wait until it is gone. */
  stop(): Promise<void>;
}

/** `npm start` in a clone, as a user types it, until a browser would get the page and its data. */
export async function startHomeground(
  clone: string,
  data: string,
  words: readonly string[] = [],
): Promise<RunningHomeground> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn("npm", ["start", "--silent", ...(words.length > 0 ? ["--", ...words] : [])], {
    cwd: clone,
    detached: true,
    env: { ...process.env, HOMEGROUND_DATA: data, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(`${address}/`)) || !(await answers(`${address}/api/programme`))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    await wait(10);
  }
  const readyMilliseconds = performance.now() - start;
  const stop = async () => {
    const ended = once(child, "exit");
    process.kill(-(child.pid ?? 0), "SIGINT");
    await ended;
  };
  return { address, readyMilliseconds, child, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** Processes below one, itself included. */
export function processTree(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(/\s+/).filter(Boolean);
    return [pid, ...children.flatMap((child) => processTree(Number(child)))];
  } catch {
    // It ended between two looks.
    return [];
  }
}

export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    // It ended between two looks.
    return "";
  }
}
