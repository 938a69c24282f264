import { type Problem, problem } from "../platform/problem.ts";
import { type Command, type CommandOption, commonOptions, usageOf } from "./command.ts";

export interface ParsedCommand {
  readonly command: Command;
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** The longest command whose words stand first on the line. */
export function findCommand(commands: readonly Command[], line: readonly string[]): Command | undefined {
  const fits = commands.filter(({ words }) => words.every((word, i) => line[i] === word));
  return fits.sort((a, b) => b.words.length - a.words.length)[0];
}

/** Reads what follows the command's words; anything unknown is refused with what would be right. */
export function parseCommand(command: Command, line: readonly string[]): ParsedCommand {
  const places: string[] = [];
  const options = new Map<string, string>();
  const rest = line.slice(command.words.length);
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? "";
    if (word === "--") {
      places.push(...rest.slice(i + 1));
      break;
    }
    if (!word.startsWith("--")) {
      places.push(word);
      continue;
    }
    const [name = "", inline] = splitOnce(word.slice(2));
    const option = optionNamed(command, name);
    if (option.type === "flag") {
      if (inline !== undefined) throw usage(command, `--${name} takes no value.`);
      options.set(name, "");
      continue;
    }
    const value = inline ?? rest[++i];
    options.set(name, checkedValue(command, option, value));
  }
  if (!options.has("help")) checkCount(command, places);
  return { command, arguments: places, options };
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf("=");
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function optionNamed(command: Command, name: string): CommandOption {
  const known = [...command.options, ...commonOptions];
  const found = known.find((option) => option.name === name);
  if (found) return found;
  throw usage(command, `There is no option --${name}. Known: ${known.map((option) => `--${option.name}`).join(", ")}.`);
}

function checkedValue(command: Command, { name, type }: CommandOption, value: string | undefined): string {
  if (value === undefined) throw usage(command, `--${name} needs a value.`);
  if (type === "date" && !isDate(value)) throw usage(command, `--${name} takes a date as YYYY-MM-DD, not ${value}.`);
  if (type === "number" && !Number.isFinite(Number(value || "x"))) {
    throw usage(command, `--${name} takes a number, not ${value}.`);
  }
  return value;
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkCount(command: Command, places: readonly string[]): void {
  const last = command.arguments.at(-1);
  const required = command.arguments.filter(({ count }) => count !== "optional");
  const missing = required[places.length];
  if (missing) throw usage(command, `<${missing.name}> is missing: ${missing.summary}`);
  const extra = places[command.arguments.length];
  if (extra !== undefined && last?.count !== "some") throw usage(command, `"${extra}" is one word too many.`);
}

function usage(command: Command, sentence: string): Problem {
  return problem("usage", `${sentence}\nUsage: ${usageOf(command)}`);
}
