import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";
import { policyWords } from "../../policy-words.ts";

export const policyShow: Command = {
  words: ["policy", "show"],
  summary: "Print what the programme asks of those who decide about reports.",
  arguments: [],
  options: [],
  examples: ["npx homeground policy show"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const { decidedPolicy } = await import("../../../access/deciding-store.ts");
      const policy = await decidedPolicy(database);
      context.output.result(policy, () => policyWords(policy).join("\n"));
      return 0;
    }),
};
