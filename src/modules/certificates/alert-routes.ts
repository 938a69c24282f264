import { seenBy } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import type { Routes } from "../../platform/routes.ts";
import { alertsOn } from "./alert-store.ts";

/** Alerts that stand: ordnance found on released land. Who does not see its report does not see the alert. */
export const alertRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "hazard" } } as const;
  app.get(
    "/api/alerts",
    { config, schema: { summary: "Findings on released land whose ground is not closed again" } },
    async ({ viewer }) => {
      const items = await seenBy(database, viewer, (sql) => alertsOn(sql, dayOf(clock.now())));
      return { total: items.length, items };
    },
  );
};
