import type { Command } from "../../command.ts";
import { aligned, grouped } from "../../figures.ts";
import { oneOf } from "../../one-of.ts";
import { withStore } from "../../open-store.ts";

export const reportList: Command = {
  words: ["report", "list"],
  summary: "List reports, the latest submitted first.",
  arguments: [],
  options: [
    { name: "state", summary: "submitted, approved, rejected or superseded.", type: "text" },
    { name: "type", summary: "One type of report, such as hazard-report.", type: "text" },
    { name: "search", summary: "Part of an id, a hazard code, a person or an organisation.", type: "text" },
    { name: "limit", summary: "How many; 100 without it.", type: "number" },
  ],
  examples: ["npx homeground report list --state submitted"],
  run: (context) => {
    const state = oneOf("state", context.options.get("state"), ["submitted", "approved", "rejected", "superseded"]);
    const type = context.options.get("type");
    const search = context.options.get("search");
    const limit = Number(context.options.get("limit") ?? 100);
    const chosen = { ...(state ? { state } : {}), ...(type ? { type } : {}), ...(search ? { search } : {}) };
    return withStore(context, async ({ database }) => {
      const { reportsFor } = await import("../../../modules/reports/register-store.ts");
      const found = await reportsFor(database, { ...chosen, limit, offset: 0 });
      context.output.result(found, () => {
        const rows = found.items.map((line) => [
          line.id,
          line.type,
          line.dateOfInformation,
          line.state,
          line.hazardCode ?? "",
          line.reportedBy.name,
          String(line.findingCount),
        ]);
        const head = ["id", "type", "information", "state", "hazard", "reported by", "findings"];
        return [...aligned([head, ...rows], [6]), `${found.items.length} of ${grouped(found.total)} reports`].join(
          "\n",
        );
      });
      return 0;
    });
  },
};
