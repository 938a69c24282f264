import { verifyCertificates } from "../../../modules/certificates/verify-certificates-store.ts";
import { entriesInOrder } from "../../../modules/journal/store.ts";
import { verifyJournal } from "../../../modules/journal/verify-journal.ts";
import { documentsOf, reportCount } from "../../../modules/reports/store.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { ofOneMoment } from "../../../platform/database/one-moment.ts";
import { problem } from "../../../platform/problem.ts";
import type { Command, CommandContext } from "../../command.ts";
import { decisionWords } from "../../decision-words.ts";
import { grouped } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const journalVerify: Command = {
  words: ["journal", "verify"],
  summary: "Prove that no journal entry, no report and no certificate was changed or dropped.",
  arguments: [],
  options: [
    {
      name: "signatures",
      summary: "Also hold every decision against its signature, the right it was taken with, and four eyes.",
      type: "flag",
    },
  ],
  examples: ["npx homeground journal verify --signatures"],
  run: (context) =>
    // Of one moment: a report that comes in meanwhile would be counted and not gone through, which looks like a break.
    withStore(context, ({ database }) => ofOneMoment(database, (sql) => verifyAll(context, sql))),
};

async function verifyAll(context: CommandContext, sql: Sql): Promise<number> {
  const documents = (ids: readonly string[]) => documentsOf(sql, ids);
  const found = await verifyJournal(entriesInOrder(sql), documents, await reportCount(sql));
  const { entries, reports, head } = found;
  const { certificates, firstBreak: certificateBreak } = await verifyCertificates(sql);
  const firstBreak = found.firstBreak ?? certificateBreak;
  if (firstBreak) {
    const { position } = firstBreak;
    throw problem("journal-broken", `The journal is broken at entry ${position}. ${firstBreak.message}.`, {
      firstBreak,
    });
  }
  const whole = [
    `The journal is whole: ${grouped(entries)} entries, ${grouped(reports)} reports, ${grouped(certificates)} certificates.`,
    `Its last hash is ${head.hash}`,
  ];
  if (!context.options.has("signatures")) {
    context.output.result(found, () => whole.join("\n"));
    return 0;
  }
  const { verifyDecisions } = await import("../../../modules/reports/verify-decisions.ts");
  const decisions = await verifyDecisions(entriesInOrder(sql), documents);
  context.output.result({ ...found, ...decisions }, () => [...whole, "", ...decisionWords(decisions)].join("\n"));
  return decisions.broken.length === 0 ? 0 : 1;
}
