import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { knownPerson, personOptions } from "../../known-person.ts";
import { withStore } from "../../open-store.ts";

export const personDeactivate: Command = {
  words: ["person", "deactivate"],
  summary: "Shut a person out: sessions, tokens and links end at once; what they did stays.",
  arguments: [],
  options: personOptions,
  examples: ['npx homeground person deactivate --name "B. Manager"'],
  run: (context) =>
    withStore(context, async (store) => {
      const { changePerson } = await import("../../../access/accounts/manage-people-store.ts");
      const { id, name, organisation, roles } = await knownPerson(store.database, context);
      const given = { name, organisationId: organisation.id, roles, active: false };
      await changePerson(store, id, given, actingPerson(context));
      context.output.result({ id, active: false }, () => `${name} is out.`);
      return 0;
    }),
};
