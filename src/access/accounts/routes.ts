import type { FastifyInstance } from "fastify";
import type { Directory } from "../../platform/openid-directory.ts";
import { directoryRoutes } from "./directory-routes.ts";
import { linkRoutes } from "./link-routes.ts";
import { meRoutes } from "./me-routes.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import type { AccountParts } from "./parts-store.ts";
import { ownPasskeyRoutes, passkeyEntryRoutes } from "./passkey-routes.ts";
import { invitationRoutes, peopleRoutes } from "./people-routes.ts";
import { securityLogRoutes } from "./security-log-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";

/** Everything about accounts. */
export function accountRoutes(app: FastifyInstance, parts: AccountParts, directory: Directory | null): void {
  // Links, tokens and who somebody is are for nobody's cache.
  app.addHook("onSend", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  meRoutes(app, directory);
  directoryRoutes(app, parts, directory);
  for (const routes of [
    signInRoutes,
    linkRoutes,
    passkeyEntryRoutes,
    ownAccountRoutes,
    ownPasskeyRoutes,
    peopleRoutes,
    invitationRoutes,
    organisationRoutes,
    securityLogRoutes,
  ]) {
    routes(app, parts);
  }
}
