import type { Command } from "../../command.ts";
import { aligned } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const organisationList: Command = {
  words: ["organisation", "list"],
  summary: "List organisations: the authority, operators, partners, donors.",
  arguments: [],
  options: [],
  examples: ["npx homeground organisation list"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const { organisations } = await import("../../../access/people-store.ts");
      const items = await organisations(database);
      context.output.result({ items }, () => {
        const rows = items.map(({ id, name, kind, active }) => [name, kind, active ? "active" : "not active", id]);
        return aligned([["name", "kind", "state", "id"], ...rows]).join("\n");
      });
      return 0;
    }),
};
