import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { decideAtMachine } from "../../deciding-person.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";
import { tokenOption } from "../../token-option.ts";

export const reportReject: Command = {
  words: ["report", "reject"],
  summary: "Reject a submitted report with a reason its author can work with.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [
    { name: "reason", summary: "What has to be mended.", type: "text" },
    tokenOption,
    { name: "delegation", summary: "Id of the delegation by which one decides.", type: "text" },
  ],
  examples: [
    'HOMEGROUND_TOKEN=hgt_… npx homeground report reject 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --reason "Corners 3 and 4 are swapped"',
  ],
  run: (context) => {
    const [id, reason] = [reportId(context), context.options.get("reason")];
    const delegationId = context.options.get("delegation") ?? null;
    if (!reason) throw problem("usage", 'A rejection needs its reason: --reason "…"');
    return withStore(context, async (store) => {
      const by = await decideAtMachine(context, store, { kind: "rejection", reportId: id, reason, delegationId });
      context.output.result({ id, state: "rejected", decidedBy: by, reason }, () => `${by} rejected report ${id}.`);
      return 0;
    });
  },
};
