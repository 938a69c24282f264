import type { Command } from "../../command.ts";
import { aligned } from "../../figures.ts";
import { withStore } from "../../open-store.ts";

export const personList: Command = {
  words: ["person", "list"],
  summary: "List people with their organisations, roles and logins.",
  arguments: [],
  options: [],
  examples: ["npx homeground person list"],
  run: (context) =>
    withStore(context, async ({ database }) => {
      const { people } = await import("../../../access/people-store.ts");
      const { loginsOf } = await import("../../../access/accounts/account-store.ts");
      const logins = await loginsOf(database);
      const items = (await people(database, null)).map((one) => ({ ...one, login: logins.get(one.id) ?? null }));
      context.output.result({ items }, () => {
        if (items.length === 0) return "Nobody yet: homeground start prints the link that makes the administrator.";
        const rows = items.map(({ id, name, organisation, roles, active, login }) => [
          name,
          organisation.name,
          roles.join(" "),
          active ? "active" : "not active",
          login ?? "",
          id,
        ]);
        return aligned([["name", "organisation", "roles", "state", "login", "id"], ...rows]).join("\n");
      });
      return 0;
    }),
};
