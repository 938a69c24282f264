import Type from "typebox";
import { actorOf } from "../../access/guard-routes.ts";
import type { Routes } from "../../platform/routes.ts";
import { decideTier } from "./tier-store.ts";

const codeParams = Type.Object({ code: Type.String({ maxLength: 80 }) });
const tierBody = Type.Object(
  { tier: Type.Enum(["public", "partners"]), reason: Type.String({ minLength: 1, maxLength: 2000, pattern: "\\S" }) },
  { additionalProperties: false },
);

/** Whether everyone is shown a hazardous area: only ever by a decision. */
export const tierRoutes: Routes = (app, { database, clock }) => {
  app.put<{ Params: { code: string }; Body: { tier: "public" | "partners"; reason: string } }>(
    "/api/hazards/:code/tier",
    {
      config: { access: { action: "publish", record: "hazard" } },
      schema: { summary: "Decides whether everyone is shown a hazardous area", params: codeParams, body: tierBody },
    },
    async ({ params: { code }, body: { tier, reason }, viewer }) => {
      await decideTier({ database, clock }, code, tier, reason, actorOf(viewer));
      return { code, tier };
    },
  );
};
