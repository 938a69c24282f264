import { stat } from "node:fs/promises";
import { openDataFolder } from "../../platform/data-folder.ts";
import { openDatabase } from "../../platform/database/open-database.ts";
import { fileStoreIn } from "../../platform/files.ts";
import { logToFile } from "../../platform/log.ts";
import { problem } from "../../platform/problem.ts";
import type { Command, CommandContext } from "../command.ts";
import type { Diagnosis } from "../doctor/examine.ts";
import { aligned } from "../figures.ts";

export const doctor: Command = {
  words: ["doctor"],
  summary: "Look at store, journal, reports, files, disk, clock, keys and backups, and say what to do.",
  arguments: [],
  options: [{ name: "full", summary: "Read the whole journal and every attachment.", type: "flag" }],
  examples: ["npx homeground doctor", "npx homeground doctor --full --json"],
  async run(context) {
    const diagnoses = await examined(context);
    const count = (state: string) => diagnoses.filter((one) => one.state === state).length;
    const faults = count("fault");
    context.output.result({ healthy: faults === 0, checks: diagnoses }, () =>
      [
        ...tableOf(diagnoses),
        "",
        `${diagnoses.length} checks: ${count("ok")} ok, ${count("warning")} to look after, ${faults} broken.`,
      ].join("\n"),
    );
    return faults > 0 ? 1 : 0;
  },
};

async function examined(context: CommandContext): Promise<Diagnosis[]> {
  const { environment, workingFolder, options } = context;
  const data = await openDataFolder(environment, workingFolder);
  const { checks } = await import("../doctor/checks.ts");
  const { examine } = await import("../doctor/examine.ts");
  const files = fileStoreIn(data.files);
  const patient = { data, files, environment, workingFolder, now: () => new Date(), full: options.has("full") };
  const open = await openStore(context, data);
  if (open instanceof Error) return examine(checks, patient, open);
  try {
    return await examine(checks, patient, open.db);
  } finally {
    await open.close();
  }
}

/** The store as it is: not made where there is none, and not migrated. */
async function openStore(
  { environment }: CommandContext,
  data: Awaited<ReturnType<typeof openDataFolder>>,
): Promise<Awaited<ReturnType<typeof openDatabase>> | Error> {
  const isMade = environment["DATABASE_URL"] || (await stat(data.cluster).then(Boolean, () => false));
  if (!isMade) {
    return problem("data-folder-unusable", `There is no programme in ${data.path}. HOMEGROUND_DATA names its folder.`);
  }
  return await openDatabase(environment, data, logToFile(data.serverLog)).catch((error: Error) => error);
}

const marks: Readonly<Record<Diagnosis["state"], string>> = { ok: "ok", warning: "look", fault: "BROKEN" };

function tableOf(diagnoses: readonly Diagnosis[]): string[] {
  const lines = aligned(diagnoses.map(({ state, check, found }) => [marks[state], check, found.replace(/\.?$/, ".")]));
  const indent = " ".repeat((lines[0] ?? "").indexOf(diagnoses[0]?.found ?? ""));
  return diagnoses.flatMap((one, i) => [lines[i] ?? "", ...(one.state === "ok" ? [] : [`${indent}→ ${one.advice}`])]);
}
