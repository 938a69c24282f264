import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { rolesFrom } from "../../given-roles.ts";
import { knownPerson, personOptions } from "../../known-person.ts";
import { withStore } from "../../open-store.ts";

const usualDays = 90;

export const tokenMake: Command = {
  words: ["token", "make"],
  summary: "Make a token for a program that acts for a person; it is printed once.",
  arguments: [],
  options: [
    ...personOptions,
    { name: "label", summary: "What it is for.", type: "text" },
    { name: "role", summary: "Roles it carries; all of the person's without it.", type: "text" },
    { name: "read-only", summary: "It only reads.", type: "flag" },
    { name: "days", summary: `How long it works; ${usualDays} without it, 366 at most.`, type: "number" },
  ],
  examples: ['npx homeground token make --name "B. Manager" --label "Nightly export" --read-only --days 30'],
  run: (context) => {
    const { options } = context;
    const [label, days] = [options.get("label"), Number(options.get("days") ?? usualDays)];
    if (!label) throw problem("usage", 'Say what it is for: --label "…"');
    if (!Number.isInteger(days) || days < 1 || days > 366)
      throw problem("usage", "--days takes a number from 1 to 366.");
    return withStore(context, async (store) => {
      const { makeTokenOf } = await import("../../../access/accounts/own-account-store.ts");
      const person = await knownPerson(store.database, context);
      const roles = options.has("role") ? rolesFrom(options.get("role")) : person.roles;
      const asked = { label, roles, readOnly: options.has("read-only"), days };
      const made = await makeTokenOf(store, person, asked, actingPerson(context));
      const until = made.expiresAt.toISOString().slice(0, 10);
      context.output.result(
        made,
        () => `A token of ${person.name}, until ${until}; it is not shown again:\n${made.text}`,
      );
      return 0;
    });
  },
};
