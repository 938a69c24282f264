import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";

/** `homeground serve` as a process of its own, through the bootstrap as a person starts it. */
export interface RunningProgram {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends a signal to the bootstrap and waits for its end; the exit code, or null after a deadly signal. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface ProgramPlace {
  readonly data: string;
  readonly port: number;
}

export async function programPlace(): Promise<ProgramPlace> {
  const data = await mkdtemp(join(tmpdir(), "homeground-program-"));
  await chmod(data, 0o755);
  return { data, port: await freePort() };
}

/** Starts the program and waits for its address, or for its end when it says no. */
export async function startProgram({ data, port }: ProgramPlace): Promise<RunningProgram> {
  const child = spawn(process.execPath, [join(repositoryRoot, "bin", "homeground.mjs"), "serve"], {
    cwd: tmpdir(),
    env: { ...process.env, HOMEGROUND_DATA: data, PORT: String(port), DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        if (text.includes("Homeground is ready at")) resolve();
      });
    }
    child.once("close", () => resolve());
  });
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    output: () => text,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

export async function removePlace({ data }: ProgramPlace): Promise<void> {
  await rm(data, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
