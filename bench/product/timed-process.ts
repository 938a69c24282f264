import { spawn } from "node:child_process";
import { once } from "node:events";

export interface TimedProcess {
  readonly milliseconds: number;
  readonly code: number;
  readonly output: string;
}

/** Runs a program from start to exit; the time is the wall clock of the whole process. Fails on codes not named. */
export async function timedProcess(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  goodCodes: readonly number[] = [0],
): Promise<TimedProcess> {
  const start = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  const milliseconds = performance.now() - start;
  if (code === null || !goodCodes.includes(code)) {
    throw new Error(
      `${program} ${args.join(" ")} ended with ${code}:\n${Buffer.concat([...errors, ...output])
        .toString()
        .slice(-2000)}`,
    );
  }
  return { milliseconds, code, output: Buffer.concat(output).toString() };
}
