import type { Output } from "./output.ts";

/** One thing the program does, said in two or three words. Adding one is a file and a line in commands.ts. */
export interface Command {
  readonly words: readonly string[];
  readonly summary: string;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** Whole lines as a person types them. */
  readonly examples: readonly string[];
  /** Returns the exit code: 0, or 1 where data was refused. Throws a Problem for everything else. */
  readonly run: (context: CommandContext) => Promise<number>;
}

export interface CommandArgument {
  readonly name: string;
  readonly summary: string;
  readonly count: "one" | "optional" | "some";
}

export interface CommandOption {
  readonly name: string;
  readonly summary: string;
  /** `flag` takes no value; the others are checked before the command runs. */
  readonly type: "flag" | "text" | "date" | "number";
}

export interface CommandContext {
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly output: Output;
  readonly environment: NodeJS.ProcessEnv;
  readonly workingFolder: string;
  /** Aborts on Ctrl-C, SIGTERM, or the end of the program that started this one. */
  readonly signal: AbortSignal;
}

/** Options every command takes. */
export const commonOptions: readonly CommandOption[] = [
  { name: "json", summary: "Print the result, or the error, as JSON.", type: "flag" },
  { name: "help", summary: "Show this help.", type: "flag" },
];

/** How one writes it: `homeground report approve <id> [options]`. */
export function usageOf(command: Command): string {
  const shapes = {
    one: (name: string) => `<${name}>`,
    optional: (name: string) => `[<${name}>]`,
    some: (name: string) => `<${name}> …`,
  };
  const places = command.arguments.map(({ name, count }) => shapes[count](name));
  return ["homeground", ...command.words, ...places, "[options]"].join(" ");
}
