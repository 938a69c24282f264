import { type Command, commonOptions, usageOf } from "./command.ts";

export function helpFor(command: Command): string {
  const places = command.arguments.map(({ name, summary }) => [`<${name}>`, summary] as const);
  const options = [...command.options, ...commonOptions].map(
    ({ name, type, summary }) => [`--${name}${type === "flag" ? "" : ` <${type}>`}`, summary] as const,
  );
  return [
    command.summary,
    `\nUsage: ${usageOf(command)}\n`,
    ...table([...places, ...options]),
    `\nExample${command.examples.length > 1 ? "s" : ""}:`,
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");
}

export function helpForAll(commands: readonly Command[]): string {
  return [
    "Homeground: know the ground, clear it, prove it, go home.",
    "\nUsage: homeground <command> [options]\n",
    ...table(commands.map(({ words, summary }) => [words.join(" "), summary] as const)),
    "\nhomeground <command> --help tells more. From a clone: npx homeground …",
    "The programme lives in ./data of the clone or in HOMEGROUND_DATA; DATABASE_URL names a PostgreSQL of your own.",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`);
}
