import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect, type Database } from "../../src/platform/database/database.ts";
import { freePort } from "../postgis-server.ts";
import { repository } from "./homeground.ts";
import { commandLine, processTree } from "./running-homeground.ts";

/** `homeground serve` on a data folder, to be killed and started again on the same port. */
export interface KilledProgramme {
  readonly address: string;
  readonly data: string;
  /** Starts it and waits until it is ready for requests; the time that took. */
  start(): Promise<number>;
  /** Until requests may come, from now. */
  untilReady(): Promise<number>;
  /** Whether its first process is alive. */
  isUp(): boolean;
  stop(): Promise<void>;
  /** Tells it to stop without waiting, for a bench that fails. */
  end(): void;
  /** Processes of each kind that work on the data folder just now. */
  processes(): ProgrammeProcesses;
  /** A connection past the server, for what was really kept; the caller ends it. */
  connect(): Database;
}

export interface ProgrammeProcesses {
  readonly bootstraps: readonly number[];
  readonly servers: readonly number[];
  readonly postmasters: readonly number[];
  readonly sessions: readonly number[];
}

const longestMilliseconds = 60_000;

export async function killedProgramme(data: string): Promise<KilledProgramme> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const isUp = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const untilReady = async () => {
    const begun = performance.now();
    while (!(await isReady(address))) {
      if (performance.now() - begun > longestMilliseconds) throw new Error("It was not ready within a minute");
      await wait(10);
    }
    return performance.now() - begun;
  };
  return {
    address,
    data,
    isUp,
    untilReady,
    async start() {
      child = spawn(process.execPath, [join(repository, "bin", "homeground.mjs"), "serve"], {
        env: { ...process.env, HOMEGROUND_DATA: data, PORT: String(port) },
        stdio: ["ignore", "ignore", "inherit"],
      });
      return await untilReady();
    },
    async stop() {
      child?.kill("SIGTERM");
      for (let i = 0; isUp() && i < 3000; i++) await wait(10);
    },
    end: () => void child?.kill("SIGTERM"),
    processes: () => processesOn(data),
    connect() {
      const { password }: { password: string } = JSON.parse(readFileSync(join(data, "postgres.json"), "utf8"));
      const databasePort = readFileSync(join(data, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
      const url = `postgres://homeground:${password}@127.0.0.1:${databasePort}/homeground`;
      return connect(url, { applicationName: "bench", most: 1 });
    },
  };
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    // Nobody listens yet, or whoever did was killed while answering.
    return false;
  }
}

function processesOn(data: string): ProgrammeProcesses {
  const cluster = join(data, "postgres");
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const postgres = pids.filter((pid) => linkOf(`/proc/${pid}/cwd`) === cluster && linkOf(`/proc/${pid}/exe`) !== "");
  const postmasters = postgres.filter((pid) => commandLine(pid).includes(`-D ${cluster}`));
  const ours = pids.filter((pid) => environmentOf(pid).includes(`HOMEGROUND_DATA=${data}`));
  return {
    bootstraps: ours.filter((pid) => commandLine(pid).includes("bin/homeground.mjs")),
    servers: ours.filter((pid) => commandLine(pid).includes("src/cli/main.ts")),
    postmasters,
    sessions: postmasters.flatMap((pid) => processTree(pid).slice(1)),
  };
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // It ended between two looks, or is a dead process that nobody has reaped.
    return "";
  }
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    // It ended between two looks.
    return [];
  }
}
