import type { FastifyInstance } from "fastify";
import { type Action, accessTable, type RecordName } from "../access-table.ts";
import { audienceOf } from "../audience.ts";
import { sessionCookie } from "../guard-routes.ts";
import { mayDo } from "../permission.ts";
import type { Viewer } from "../viewer.ts";
import { forgetCookie } from "./sign-in-routes.ts";

/** Who asks, and what they may do: what the screens show and hide by. */
export function meRoutes(app: FastifyInstance, directory: { readonly name: string } | null): void {
  app.get(
    "/api/me",
    { config: { access: "anyone" }, schema: { summary: "Who is signed in, and what they may do to which record" } },
    async ({ viewer, cookies }, reply) => {
      // A session that has ended is no reason to refuse the page; the browser need not show it again.
      if (viewer.by === "nobody" && cookies[sessionCookie] !== undefined) forgetCookie(reply);
      const { person, roles, by } = viewer;
      const { isRestricted } = audienceOf(viewer);
      const signIn = { directory: directory === null ? null : { name: directory.name } };
      return { person, roles, by, isRestricted, may: rightsOf(viewer), signIn };
    },
  );
}

/** The table of rights as one viewer stands in it: by record, the actions that reach anything at all. */
function rightsOf(viewer: Viewer): Record<string, readonly string[]> {
  const records = Object.keys(accessTable) as RecordName[];
  const rights = records.map((record) => {
    const actions = Object.keys(accessTable[record].actions) as Action[];
    return [record, actions.filter((action) => mayDo(viewer, action, record))] as const;
  });
  return Object.fromEntries(rights.filter(([, actions]) => actions.length > 0));
}
