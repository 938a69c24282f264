import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";

export const reportReject: Command = {
  words: ["report", "reject"],
  summary: "Reject a submitted report with a reason its author can work with.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [
    { name: "reason", summary: "What has to be mended.", type: "text" },
    { name: "by", summary: "Who rejects; the account of this machine without it.", type: "text" },
  ],
  examples: [
    'npx homeground report reject 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --reason "Corners 3 and 4 are swapped"',
  ],
  run: (context) => {
    const [id, by, reason] = [reportId(context), actingPerson(context), context.options.get("reason")];
    if (!reason) throw problem("usage", 'A rejection needs its reason: --reason "…"');
    return withStore(context, async (store) => {
      const { decideReport } = await import("../../../modules/reports/decide-report-store.ts");
      await decideReport(store, { kind: "rejection", reportId: id, reason, delegationId: null }, { name: by.name });
      context.output.result(
        { id, state: "rejected", decidedBy: by, reason },
        () => `${by.name} rejected report ${id}.`,
      );
      return 0;
    });
  },
};
