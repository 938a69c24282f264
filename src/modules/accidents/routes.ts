import { seenBy } from "../../access/seen-by-store.ts";
import type { Routes } from "../../platform/routes.ts";
import { recordedPoints } from "./points-store.ts";

/** Accidents, and minefields recorded as lifted: what the map shows as points. */
export const pointRoutes: Routes = (app, { database }) => {
  const config = { access: { action: "read", record: "point" } } as const;
  const schema = { summary: "Accidents and lifted minefields as GeoJSON points" };
  app.get("/api/points", { config, schema }, async ({ viewer }) => ({
    type: "FeatureCollection",
    features: (await seenBy(database, viewer, recordedPoints)).map(({ lon, lat, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));
};
