import { Problem, problem } from "../platform/problem.ts";
import { storageProblem } from "../platform/storage-problem.ts";
import { commands } from "./commands.ts";
import { helpFor, helpForAll } from "./help.ts";
import { type Output, outputTo } from "./output.ts";
import { findCommand, parseCommand } from "./parse-command.ts";
import { Stopped, stopSignal } from "./stop-signal.ts";

const line = process.argv.slice(2);
const output = outputTo(process.stdout, process.stderr, line.includes("--json"));
process.exitCode = await run(line, output).catch((error: unknown) => failed(error, output));

async function run(line: readonly string[], output: Output): Promise<number> {
  if (line.length === 0 || line[0] === "help" || line[0] === "--help") {
    output.result(
      commands.map(({ words, summary }) => ({ command: words.join(" "), summary })),
      () => helpForAll(commands),
    );
    return 0;
  }
  const command = findCommand(commands, line);
  if (!command) throw problem("usage", `There is no command "${line.join(" ")}". homeground --help lists them.`);
  const parsed = parseCommand(command, line);
  if (parsed.options.has("help")) {
    process.stdout.write(`${helpFor(command)}\n`);
    return 0;
  }
  return await command.run({
    arguments: parsed.arguments,
    options: parsed.options,
    output,
    environment: process.env,
    workingFolder: process.cwd(),
    signal: stopSignal(),
  });
}

/** Exit code 2: the command was not understood or the port is taken; 1: refused, or a bug; 130: stopped. */
function failed(thrown: unknown, output: Output): number {
  const error = storageProblem(thrown) ?? thrown;
  if (error instanceof Problem) {
    output.problem(error.toJSON());
    return error.code === "usage" || error.code === "port-taken" ? 2 : 1;
  }
  if (error instanceof Stopped) {
    const detail = `Stopped: ${error.message}. Nothing was left half-written.`;
    if (output.json) output.result({ type: "about:blank", title: "Stopped", detail }, () => detail);
    else process.stderr.write(`${detail}\n`);
    return 130;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`This is a bug in Homeground; please report it with these lines:\n${stack}\n`);
  const title = "Something is broken here";
  if (output.json) output.result({ type: "about:blank", title, status: 500, detail: String(error) }, () => title);
  return 1;
}
