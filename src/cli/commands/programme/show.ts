import { journalHead } from "../../../modules/journal/store.ts";
import { programmeOf } from "../../../modules/programme/store.ts";
import { reportCount } from "../../../modules/reports/store.ts";
import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { grouped } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const programmeShow: Command = {
  words: ["programme", "show"],
  summary: "Print which programme this store holds.",
  arguments: [],
  options: [],
  examples: ["npx homeground programme show"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const programme = await programmeOf(database);
      if (!programme) {
        throw problem(
          "programme-undefined",
          'No programme yet: npx homeground programme define --name "…" --country XX',
        );
      }
      const [reports, head] = [await reportCount(database), await journalHead(database)];
      context.output.result({ ...programme, reportCount: reports, journalPosition: head.position }, () =>
        [
          `${programme.name.en}${programme.isSample ? " (SAMPLE: everything in it is invented)" : ""}`,
          `Country: ${programme.countryCode ?? "its own boundary, from the reports"}`,
          `${grouped(reports)} reports, ${grouped(head.position)} journal entries`,
        ].join("\n"),
      );
      return 0;
    }),
};
