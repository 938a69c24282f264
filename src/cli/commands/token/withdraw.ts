import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";

export const tokenWithdraw: Command = {
  words: ["token", "withdraw"],
  summary: "Withdraw a token: it does not work from here on, nor does its signing key.",
  arguments: [{ name: "id", summary: "Id of the token, as `token list` shows it.", count: "one" }],
  options: [],
  examples: ["npx homeground token withdraw 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e"],
  run: (context) => {
    const [id = ""] = context.arguments;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
      throw problem("usage", `The id of a token looks like 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e, not ${id}.`);
    }
    return withStore(context, async (store) => {
      const { withdrawTokenOf } = await import("../../../access/accounts/own-account-store.ts");
      const { personOfToken } = await import("../../../access/token-store.ts");
      const personId = await personOfToken(store.database, id);
      if (personId === undefined) throw problem("credential-not-found", `There is no token ${id}.`);
      await withdrawTokenOf(store, personId, id, actingPerson(context));
      context.output.result({ id, withdrawn: true }, () => `Token ${id} does not work any more.`);
      return 0;
    });
  },
};
