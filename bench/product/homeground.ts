import { fileURLToPath } from "node:url";
import { type TimedProcess, timedProcess } from "./timed-process.ts";

export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The command line as a user has it, bootstrap included, on a data folder; `--json` is added. */
export function homeground(
  data: string,
  words: readonly string[],
  goodCodes?: readonly number[],
): Promise<TimedProcess> {
  const args = [`${repository}bin/homeground.mjs`, ...words, "--json"];
  return timedProcess(process.execPath, args, { HOMEGROUND_DATA: data }, goodCodes);
}

/** The published maps into an empty data folder. Exit code 1 says that rows were refused, as many of these must be. */
export function importBih(data: string, paths: readonly string[]): Promise<TimedProcess> {
  const profile = `${repository}examples/profiles/bih-eufor.json`;
  return homeground(data, ["import", "--profile", profile, ...paths], [0, 1]);
}
