import { reachesOf } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import { withhold } from "../../access/withhold.ts";
import type { Routes } from "../../platform/routes.ts";
import { casualtySummary } from "./casualty-summary.ts";
import { casualtyCounts } from "./casualty-summary-store.ts";
import { recordedPoints } from "./points-store.ts";

const reading = { access: { action: "read", record: "accident-report" } } as const;

/** Accidents, and minefields recorded as lifted: what the map shows as points. */
export const pointRoutes: Routes = (app, { database }) => {
  const config = { access: { action: "read", record: "point" } } as const;
  const schema = { summary: "Accidents and lifted minefields as GeoJSON points" };
  app.get("/api/points", { config, schema }, async ({ viewer }) => ({
    type: "FeatureCollection",
    features: (await seenBy(database, viewer, recordedPoints)).map(({ lon, lat, organisation, ...properties }) => ({
      type: "Feature",
      properties:
        properties.kind === "accident"
          ? withhold(viewer, "accident-report", organisation, properties, { "body.description": ["description"] })
          : properties,
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));

  app.get(
    "/api/casualties/summary",
    { config: reading, schema: { summary: "Casualties counted by year, outcome, sex and age group; no identities" } },
    async ({ viewer }) => {
      const isFull = reachesOf(viewer, "read", "accident-report").has("all");
      return casualtySummary(await seenBy(database, viewer, casualtyCounts), isFull);
    },
  );
};
