import type { Command } from "../../command.ts";
import { decideAtMachine } from "../../deciding-person.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";
import { tokenOption } from "../../token-option.ts";

export const reportApprove: Command = {
  words: ["report", "approve"],
  summary: "Approve a submitted report, as another person than its author; the land changes.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [tokenOption, { name: "delegation", summary: "Id of the delegation by which one decides.", type: "text" }],
  examples: ["HOMEGROUND_TOKEN=hgt_… npx homeground report approve 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e"],
  run: (context) => {
    const id = reportId(context);
    const delegationId = context.options.get("delegation") ?? null;
    return withStore(context, async (store) => {
      const decision = { kind: "approval", reportId: id, reason: null, delegationId } as const;
      const by = await decideAtMachine(context, store, decision);
      context.output.result({ id, state: "approved", decidedBy: by }, () => `${by} approved report ${id}.`);
      return 0;
    });
  },
};
