import { entriesInOrder } from "../../../modules/journal/store.ts";
import { verifyJournal } from "../../../modules/journal/verify-journal.ts";
import { documentsOf, reportCount } from "../../../modules/reports/store.ts";
import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { grouped } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const journalVerify: Command = {
  words: ["journal", "verify"],
  summary: "Prove that no journal entry and no report was changed or dropped.",
  arguments: [],
  options: [],
  examples: ["npx homeground journal verify"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const documents = (ids: readonly string[]) => documentsOf(database, ids);
      const found = await verifyJournal(entriesInOrder(database), documents, await reportCount(database));
      const { entries, reports, head, firstBreak } = found;
      if (firstBreak) {
        const { position } = firstBreak;
        throw problem("journal-broken", `The journal is broken at entry ${position}. ${firstBreak.message}.`, {
          firstBreak,
        });
      }
      context.output.result(found, () =>
        [
          `The journal is whole: ${grouped(entries)} entries, ${grouped(reports)} reports.`,
          `Its last hash is ${head.hash}`,
        ].join("\n"),
      );
      return 0;
    }),
};
