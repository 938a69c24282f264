import type { Routes } from "../../platform/routes.ts";
import { recordedPoints } from "./points-store.ts";

/** Accidents, and minefields recorded as lifted: what the map shows as points. */
export const pointRoutes: Routes = (app, { database }) => {
  app.get("/api/points", { schema: { summary: "Accidents and lifted minefields as GeoJSON points" } }, async () => ({
    type: "FeatureCollection",
    features: (await recordedPoints(database)).map(({ lon, lat, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));
};
