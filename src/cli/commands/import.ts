import type { ImportProfile } from "../../interop/import/import-profile.ts";
import { problem } from "../../platform/problem.ts";
import { actingPerson } from "../acting-person.ts";
import type { Command, CommandContext } from "../command.ts";
import { withStore } from "../open-store.ts";
import type { ReadFile } from "../read-import.ts";

export const importRows: Command = {
  words: ["import"],
  summary: "Import files; every row ends accepted, repaired, refused or already known.",
  arguments: [{ name: "file", summary: "GeoJSON files.", count: "some" }],
  options: [
    { name: "profile", summary: "File that maps the rows to report types; see docs/import-profiles.md.", type: "text" },
    { name: "type", summary: "Without a profile: the report type whose field names the file carries.", type: "text" },
    { name: "organisation", summary: "Without a profile: who reports these rows.", type: "text" },
    { name: "by", summary: "Who imports; the account of this machine without it.", type: "text" },
  ],
  examples: [
    "npx homeground import --profile examples/district/profile.json examples/district/*.geojson",
    'npx homeground import --type hazard-report --organisation "Survey office" areas.geojson',
  ],
  async run(context) {
    const read = await import("../read-import.ts");
    const files: ReadFile[] = [];
    for (const path of context.arguments) files.push(await read.readSource(path, context.workingFolder));
    const path = context.options.get("profile");
    const profile =
      path === undefined ? await plain(context, files) : await read.readProfile(path, context.workingFolder);
    return withStore(context, async ({ database, clock, files: archive }) => {
      const { runImport } = await import("../../interop/import/run-import-store.ts");
      const { importWords } = await import("../import-words.ts");
      const progress = context.output.progress("Importing");
      try {
        const { signal } = context;
        const order = { profile, files, actor: actingPerson(context), progress: progress.update, signal };
        const result = await runImport(database, clock, order);
        progress.finish();
        // Also for rows known already: an earlier run may have been stopped before it came to this.
        if ((profile.identifying ?? []).length > 0) context.output.say(notKept);
        else if (result.written || result.run.totals.alreadyKnown > 0) {
          for (const path of context.arguments)
            await read.keepSource(path, context.workingFolder, database, archive, clock);
        }
        const refused = result.rows.filter(({ outcome }) => outcome === "refused");
        context.output.result({ ...result.run, written: result.written, refused }, () => importWords(result));
        return refused.length > 0 ? 1 : 0;
      } finally {
        progress.finish();
      }
    });
  },
};

const notKept =
  "The files hold identifying properties: neither these nor the files were kept. Keep the files where only those may come who may know.";

async function plain(context: CommandContext, files: readonly ReadFile[]): Promise<ImportProfile> {
  const type = context.options.get("type");
  const organisation = context.options.get("organisation");
  if (type === undefined || organisation === undefined) {
    throw problem(
      "usage",
      "Say how to read the rows: --profile <file>, or --type <report type> with --organisation <name>.",
    );
  }
  const { plainProfile } = await import("../../interop/import/plain-profile.ts");
  const properties = new Set(files.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row.properties))));
  const profile = plainProfile(type, properties, { name: actingPerson(context).name, organisation });
  if (profile) return profile;
  const { reportTypes } = await import("../../modules/reports/report-types.ts");
  throw problem("usage", `There is no report type ${type}. Known: ${reportTypes.map(({ name }) => name).join(", ")}.`);
}
