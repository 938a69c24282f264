import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";
import { tokenOption } from "../../token-option.ts";

export const reportApprove: Command = {
  words: ["report", "approve"],
  summary: "Approve a submitted report, as another person than its author; the land changes.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [tokenOption],
  examples: ["HOMEGROUND_TOKEN=hgt_… npx homeground report approve 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e"],
  run: (context) => {
    const id = reportId(context);
    return withStore(context, async (store) => {
      const { decideReport } = await import("../../../modules/reports/decide-report-store.ts");
      const { decidingPerson } = await import("../../deciding-person.ts");
      const decision = { kind: "approval", reportId: id, reason: null, delegationId: null } as const;
      const { decider, name } = await decidingPerson(context, store, id);
      await decideReport(store, decision, decider);
      context.output.result({ id, state: "approved", decidedBy: name }, () => `${name} approved report ${id}.`);
      return 0;
    });
  },
};
