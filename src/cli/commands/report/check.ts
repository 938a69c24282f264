import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { bearerOf, reportSeenBy } from "../../deciding-person.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";
import { tokenOption } from "../../token-option.ts";

export const reportCheck: Command = {
  words: ["report", "check"],
  summary: "Record that one has checked a submitted report, as another person than its author.",
  arguments: [{ name: "id", summary: "Id of the report.", count: "one" }],
  options: [{ name: "remark", summary: "What was looked at, and what was found.", type: "text" }, tokenOption],
  examples: [
    'HOMEGROUND_TOKEN=hgt_… npx homeground report check 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --remark "Corners measured again"',
  ],
  run: (context) => {
    const [id, remark] = [reportId(context), context.options.get("remark")];
    if (!remark) throw problem("usage", 'A check says what was looked at: --remark "…"');
    return withStore(context, async (store) => {
      const bearer = await bearerOf(context, store);
      await reportSeenBy(bearer, store, id);
      const { recordCheck } = await import("../../../modules/reports/record-check-store.ts");
      await recordCheck(store, id, bearer.viewer, remark);
      const by = bearer.viewer.person.name;
      context.output.result({ id, checkedBy: by, remark }, () => `${by} checked report ${id}.`);
      return 0;
    });
  },
};
