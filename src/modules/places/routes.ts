import { groundToGeoJson } from "../../geometry/geojson.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { unitsWithInformation } from "./information-store.ts";
import { settlements } from "./units-store.ts";

/** Administrative units, with since when anything is known of each, and settlements. */
export const placesRoutes: Routes = (app, { database, changes }) => {
  const units = new Remembered<unknown>(1);
  changes.subscribe(() => units.forget());

  app.get("/api/units", { schema: { summary: "Administrative units as GeoJSON" } }, async () =>
    units.get("all", async () => ({
      type: "FeatureCollection",
      features: (await unitsWithInformation(database)).map(({ ground, bounds, ...properties }) => ({
        type: "Feature",
        bbox: bounds,
        properties,
        geometry: groundToGeoJson(ground),
      })),
    })),
  );

  app.get("/api/settlements", { schema: { summary: "Settlements as GeoJSON" } }, async () => ({
    type: "FeatureCollection",
    features: (await settlements(database)).map(({ lon, lat, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));
};
