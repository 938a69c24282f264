import { problem } from "../../../platform/problem.ts";
import type { Command } from "../../command.ts";
import { bearerOf } from "../../deciding-person.ts";
import { oneOf } from "../../one-of.ts";
import { withStore } from "../../open-store.ts";
import { policyWords } from "../../policy-words.ts";
import { tokenOption } from "../../token-option.ts";

const yesOrNo = ["yes", "no"] as const;

export const policyDecide: Command = {
  words: ["policy", "decide"],
  summary: "Decide what the programme asks of those who decide about reports.",
  arguments: [],
  options: [
    {
      name: "outside-check",
      summary: "yes or no: somebody outside a report's organisation looks at it.",
      type: "text",
    },
    { name: "signature", summary: "yes or no: decisions are signed with the key of a person.", type: "text" },
    { name: "reason", summary: "Why; it stands in the journal.", type: "text" },
    tokenOption,
  ],
  examples: [
    'HOMEGROUND_TOKEN=hgt_… npx homeground policy decide --outside-check yes --signature yes --reason "National standard 9, clause 4"',
  ],
  run: (context) => {
    const outside = oneOf("outside-check", context.options.get("outside-check"), yesOrNo);
    const signature = oneOf("signature", context.options.get("signature"), yesOrNo);
    const reason = context.options.get("reason");
    if (!outside || !signature || !reason) {
      throw problem("usage", "A policy says all of it: --outside-check yes|no --signature yes|no --reason …");
    }
    return withStore(context, async (store) => {
      const { decidedPolicy } = await import("../../../access/deciding-store.ts");
      const { decidePolicy } = await import("../../../access/decide-policy-store.ts");
      const { viewer } = await bearerOf(context, store);
      const { actorOf, refusal } = await import("../../../access/guard-routes.ts");
      const { mayDo } = await import("../../../access/permission.ts");
      if (!mayDo(viewer, "decide", "policy")) throw refusal(viewer, "decide", "policy");
      const decided = { outsideCheckRequired: outside === "yes", signatureRequired: signature === "yes", reason };
      await decidePolicy(store, decided, actorOf(viewer));
      const policy = await decidedPolicy(store.database);
      context.output.result(policy, () => policyWords(policy).join("\n"));
      return 0;
    });
  },
};
