import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../src/platform/repository-root.ts";

export interface CommandEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command line as a person gives it, on a data folder of its own. */
export function runCommand(data: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(repositoryRoot, "bin", "homeground.mjs"), ...words], {
      cwd: tmpdir(),
      env: { ...process.env, HOMEGROUND_DATA: data, DATABASE_URL: "", ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
    child.once("close", (code) => resolve({ code, out: out.join(""), err: err.join("") }));
  });
}
