import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";

export const reportApprove: Command = {
  words: ["report", "approve"],
  summary: "Approve a submitted report, as another person than its author; the land changes.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [{ name: "by", summary: "Who approves; the account of this machine without it.", type: "text" }],
  examples: ['npx homeground report approve 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --by "B. Manager"'],
  run: (context) => {
    const [id, by] = [reportId(context), actingPerson(context)];
    return withStore(context, async (store) => {
      const { decideReport } = await import("../../../modules/reports/decide-report-store.ts");
      await decideReport(
        store,
        { kind: "approval", reportId: id, reason: null, delegationId: null },
        { name: by.name },
      );
      context.output.result({ id, state: "approved", decidedBy: by }, () => `${by.name} approved report ${id}.`);
      return 0;
    });
  },
};
