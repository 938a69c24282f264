import { actorOf } from "../guard-routes.ts";
import type { Viewer } from "../viewer.ts";

/** Who acts in a route that only people reach. */
export function signedIn(viewer: Viewer) {
  const { name, personId } = actorOf(viewer);
  return { name, personId: personId ?? "" };
}
