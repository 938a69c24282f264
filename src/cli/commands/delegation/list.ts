import { delegationState } from "../../../access/delegation.ts";
import { dayOf } from "../../../platform/day.ts";
import type { Command } from "../../command.ts";
import { aligned } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const delegationList: Command = {
  words: ["delegation", "list"],
  summary: "List delegations of the right to decide, the latest given first.",
  arguments: [],
  options: [],
  examples: ["npx homeground delegation list"],
  run: (context) =>
    withStore(context, async ({ database, clock }) => {
      const { delegations } = await import("../../../access/deciding-store.ts");
      const today = dayOf(clock.now());
      const items = (await delegations(database, null)).map((line) => ({
        ...line,
        state: delegationState(line, today),
      }));
      context.output.result({ items }, () => {
        const rows = items.map(({ id, from, to, validFrom, validUntil, state, reason }) => {
          return [id, from.name, to.name, validFrom, validUntil, state, reason];
        });
        const head = ["id", "from", "to", "valid from", "until", "state", "reason"];
        return rows.length === 0 ? "Nobody has delegated anything." : aligned([head, ...rows]).join("\n");
      });
      return 0;
    }),
};
