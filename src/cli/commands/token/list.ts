import type { Command } from "../../command.ts";
import { aligned } from "../../figures.ts";
import { knownPerson, personOptions } from "../../known-person.ts";
import { withStore } from "../../open-store.ts";

export const tokenList: Command = {
  words: ["token", "list"],
  summary: "List the tokens of a person that work, without their texts.",
  arguments: [],
  options: personOptions,
  examples: ['npx homeground token list --name "B. Manager"'],
  run: (context) =>
    withStore(context, async ({ database, clock }) => {
      const { tokensOf } = await import("../../../access/token-store.ts");
      const person = await knownPerson(database, context);
      const items = await tokensOf(database, person.id, clock.now());
      context.output.result({ items }, () => {
        const rows = items.map(({ id, label, roles, readOnly, expiresAt, lastUsedAt }) => [
          label,
          `${roles.join(" ")}${readOnly ? " (reads)" : ""}`,
          expiresAt.toISOString().slice(0, 10),
          lastUsedAt?.toISOString().slice(0, 16) ?? "never",
          id,
        ]);
        return aligned([["label", "roles", "until", "last used", "id"], ...rows]).join("\n");
      });
      return 0;
    }),
};
