import { linkAddress } from "../../../access/accounts/origin.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command } from "../../command.ts";
import { knownPerson, personOptions } from "../../known-person.ts";
import { withStore } from "../../open-store.ts";
import { peoplesAddress } from "../../public-address.ts";

export const personLink: Command = {
  words: ["person", "link"],
  summary: "Make the link by which somebody gets back in; their sessions end, and it stands in the journal.",
  arguments: [],
  options: [...personOptions, { name: "reason", summary: "Why, for the journal.", type: "text" }],
  examples: ['npx homeground person link --name "B. Manager" --reason "Lost the phone with the passkey"'],
  run: (context) =>
    withStore(context, async (store) => {
      const { recover } = await import("../../../access/accounts/manage-people-store.ts");
      const person = await knownPerson(store.database, context);
      const reason = context.options.get("reason") ?? "Made at the server";
      const made = await recover(store, person.id, reason, actingPerson(context));
      const link = linkAddress(peoplesAddress(context.environment), made.secret);
      const until = made.expiresAt.toISOString().slice(0, 16).replace("T", " ");
      const words = `${person.name} gets in by this link, once, until ${until} UTC:\n${link}`;
      context.output.result({ personId: person.id, link, expiresAt: made.expiresAt }, () => words);
      return 0;
    }),
};
