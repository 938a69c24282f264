import { type PersonRow, people } from "../access/people-store.ts";
import type { Sql } from "../platform/database/database.ts";
import { problem } from "../platform/problem.ts";
import type { CommandContext, CommandOption } from "./command.ts";

/** How a command names a person. */
export const personOptions: readonly CommandOption[] = [
  { name: "name", summary: "Name of the person, as `person list` shows it.", type: "text" },
  { name: "id", summary: "Id of the person, where two have one name.", type: "text" },
];

/** The person that `--name` or `--id` names. */
export async function knownPerson(sql: Sql, { options }: CommandContext): Promise<PersonRow> {
  const [name, id] = [options.get("name"), options.get("id")];
  if (name === undefined && id === undefined) throw problem("usage", "Say whom: --name or --id.");
  const found = (await people(sql, null)).filter((one) => (id === undefined ? one.name === name : one.id === id));
  const [person, ...others] = found;
  if (person === undefined) {
    throw problem("person-not-found", `There is no person ${id ?? name}. homeground person list shows everyone.`);
  }
  if (others.length === 0) return person;
  const ids = found.map((one) => `${one.id} (${one.organisation.name})`).join(", ");
  throw problem("usage", `${found.length} people are called ${name}. Say which: --id, one of ${ids}.`);
}
