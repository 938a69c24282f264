import type { Action, RecordName } from "../access/access-table.ts";
import type { Viewer, ViewingPerson } from "../access/viewer.ts";
import type { Actor } from "../modules/journal/actor.ts";
import { problem } from "../platform/problem.ts";
import type { CommandContext, CommandOption } from "./command.ts";
import type { Store } from "./open-store.ts";

/** For commands that somebody answers for with their account. */
export const tokenOption: CommandOption = {
  name: "token",
  summary: "API token of whoever does this; or put it into HOMEGROUND_TOKEN, where no list of processes shows it.",
  type: "text",
};

/** Whoever a token is of, and its text, which signs. */
export interface TokenBearer {
  readonly viewer: Viewer & { readonly person: ViewingPerson };
  readonly text: string;
}

/** Whose token the command was given; null where it was given none. */
export async function tokenBearer(context: CommandContext, { database, clock }: Store): Promise<TokenBearer | null> {
  const text = context.options.get("token") ?? context.environment["HOMEGROUND_TOKEN"];
  if (text === undefined || text === "") return null;
  const { Viewers } = await import("../access/viewers-store.ts");
  const viewer = await new Viewers(database, clock).of({ session: undefined, token: text });
  const person = viewer?.person;
  if (viewer && person) return { viewer: { ...viewer, person }, text };
  throw problem("signed-out", "This token is not known here, was withdrawn, or has expired.");
}

/** The bearer as the journal names them. */
export function actorWith({ viewer: { person } }: TokenBearer): Actor {
  return { name: person.name, personId: person.id };
}

/** The table of rights, for what is not asked over HTTP. */
export async function mustBeAllowed({ viewer }: TokenBearer, action: Action, record: RecordName): Promise<void> {
  const { mayDo } = await import("../access/permission.ts");
  if (mayDo(viewer, action, record)) return;
  throw problem("not-allowed", `${viewer.person.name} may not ${action} this (${record}) with this token.`);
}
