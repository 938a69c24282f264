import type { Actor } from "../modules/journal/actor.ts";
import type { Viewer } from "./viewer.ts";

/** Who does it, for the journal; null for the public, which does nothing. */
export function actorOf({ person }: Viewer): (Actor & { readonly personId: string }) | null {
  return person === null ? null : { name: person.name, personId: person.id };
}
