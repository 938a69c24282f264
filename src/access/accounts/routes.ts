import type { FastifyInstance } from "fastify";
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
export function accountRoutes(app: FastifyInstance, parts: AccountParts): void {
  meRoutes(app, null);
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
