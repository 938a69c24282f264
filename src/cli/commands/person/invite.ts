import { linkAddress } from "../../../access/accounts/origin.ts";
import { organisationKinds } from "../../../access/role.ts";
import { nameKey } from "../../../modules/reports/name-key.ts";

import { problem } from "../../../platform/problem.ts";
import { actingPerson } from "../../acting-person.ts";
import type { Command, CommandContext } from "../../command.ts";
import { rolesFrom } from "../../given-roles.ts";
import { oneOf } from "../../one-of.ts";
import { type Store, withStore } from "../../open-store.ts";
import { peoplesAddress } from "../../public-address.ts";

export const personInvite: Command = {
  words: ["person", "invite"],
  summary: "Invite a person: prints the one-time link by which they come in, within a week.",
  arguments: [],
  options: [
    { name: "name", summary: "Name of the person.", type: "text" },
    { name: "organisation", summary: "Name of their organisation.", type: "text" },
    { name: "kind", summary: `Of a new organisation: ${organisationKinds.join(", ")}.`, type: "text" },
    { name: "role", summary: "One role or several, with commas between.", type: "text" },
  ],
  examples: [
    'npx homeground person invite --name "B. Manager" --organisation "Mine Action Authority" --role information-manager',
  ],
  run: (context) => {
    const name = context.options.get("name")?.trim();
    if (!name) throw problem("usage", 'Say whom: --name "…"');
    const roles = rolesFrom(context.options.get("role"));
    return withStore(context, async (store) => {
      const { invite } = await import("../../../access/accounts/manage-people-store.ts");
      const organisationId = await organisationNamed(store, context);
      const made = await invite(store, { name, organisationId, roles }, actingPerson(context));
      const link = linkAddress(peoplesAddress(context.environment), made.secret);
      const until = made.expiresAt.toISOString().slice(0, 10);
      const words = `${name} comes in by this link, once, until ${until}:\n${link}`;
      context.output.result({ id: made.id, link, expiresAt: made.expiresAt }, () => words);
      return 0;
    });
  },
};

async function organisationNamed(store: Store, context: CommandContext): Promise<string> {
  const { organisations } = await import("../../../access/people-store.ts");
  const name = context.options.get("organisation");
  if (!name) throw problem("usage", 'Say of which organisation: --organisation "…"');
  const all = await organisations(store.database);
  const known = all.find((one) => nameKey(one.name) === nameKey(name));
  if (known) return known.id;
  const kind = oneOf("kind", context.options.get("kind"), organisationKinds);
  if (kind === undefined) {
    const detail = `There is no organisation ${name}. homeground organisation list shows all; --kind makes a new one.`;
    throw problem("organisation-not-found", detail);
  }
  const { recordOrganisation } = await import("../../../access/accounts/manage-people-store.ts");
  return await recordOrganisation(store, null, { name, kind, active: true }, actingPerson(context));
}
