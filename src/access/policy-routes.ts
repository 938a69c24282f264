import Type from "typebox";
import type { Routes } from "../platform/routes.ts";
import { decidePolicy } from "./decide-policy-store.ts";
import { decidedPolicy } from "./deciding-store.ts";
import type { Policy } from "./four-eyes.ts";
import { actorOf } from "./guard-routes.ts";

const policy = Type.Object(
  {
    outsideCheckRequired: Type.Boolean(),
    signatureRequired: Type.Boolean(),
    reason: Type.String({ maxLength: 4000, pattern: "\\S" }),
  },
  { additionalProperties: false },
);

/** How people of this programme check each other. */
export const policyRoutes: Routes = (app, { database, clock }) => {
  app.get(
    "/api/policy",
    {
      config: { access: { action: "read", record: "policy" } },
      schema: { summary: "What the programme asks of who decides, and who decided that" },
    },
    async () => await decidedPolicy(database),
  );

  app.put<{ Body: Policy & { readonly reason: string } }>(
    "/api/policy",
    {
      config: { access: { action: "decide", record: "policy" } },
      schema: { summary: "Decides what the programme asks of who decides", body: policy },
    },
    async ({ viewer, body }) => {
      await decidePolicy({ database, clock }, body, actorOf(viewer));
      return await decidedPolicy(database);
    },
  );
};
