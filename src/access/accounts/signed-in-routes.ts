import { problem } from "../../platform/problem.ts";
import { actorOf } from "../acting.ts";
import type { Viewer } from "../viewer.ts";

/** Who acts in a route that only people reach. */
export function signedIn(viewer: Viewer) {
  const actor = actorOf(viewer);
  if (actor === null) throw problem("not-signed-in", "Sign in first.");
  return actor;
}
