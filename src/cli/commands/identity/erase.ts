import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { withStore } from "../../open-store.ts";
import { reportId } from "../../report-id.ts";

export const identityErase: Command = {
  words: ["identity", "erase"],
  summary: "Destroy the identity of a casualty or an informant for good; the facts and the counts stay.",
  arguments: [{ name: "id", summary: "Id of the identity.", count: "one" }],
  options: [
    { name: "reason", summary: "Why, without the person's name: the journal keeps it.", type: "text" },
    { name: "by", summary: "Who erases; the account of this machine without it.", type: "text" },
  ],
  examples: [
    'npx homeground identity erase 01926f3e-8a40-7c1e-9d2b-5f6a7b8c9d0e --reason "Asked for by letter 14/2026"',
  ],
  run: (context) => {
    const [id, by] = [reportId(context), actingPerson(context)];
    const reason = (context.options.get("reason") ?? "").trim();
    if (reason.length < 10)
      throw problem("usage", 'An erasure needs its reason, at least ten characters: --reason "…"');
    return withStore(context, async (store) => {
      const { eraseIdentity } = await import("../../../modules/vault/vault-store.ts");
      await eraseIdentity(store, id, reason, by);
      context.output.result(
        { id, state: "erased", erasedBy: by },
        () => `Identity ${id} is erased; nobody can read it.`,
      );
      return 0;
    });
  },
};
