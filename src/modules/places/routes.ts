import { audienceOf } from "../../access/audience.ts";
import { seenByAudience } from "../../access/seen-by-store.ts";
import { groundToGeoJson } from "../../geometry/geojson.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { unitsWithInformation } from "./information-store.ts";
import { settlements } from "./units-store.ts";

/** Administrative units, with since when anything is known of each, and settlements. */
export const placesRoutes: Routes = (app, { database, changes }) => {
  const units = new Remembered<unknown>(8);
  changes.subscribe(() => units.forget());

  const config = { access: { action: "read", record: "place" } } as const;

  app.get("/api/units", { config, schema: { summary: "Administrative units as GeoJSON" } }, async ({ viewer }) => {
    const audience = audienceOf(viewer);
    return await units.get(audience.key, async () => ({
      type: "FeatureCollection",
      features: (await seenByAudience(database, audience, unitsWithInformation)).map(
        ({ ground, bounds, informationSince, ...properties }) => ({
          type: "Feature",
          bbox: bounds,
          // Where ground is kept from someone, none of it may look as if nothing were there.
          properties: { ...properties, informationSince: audience.isRestricted ? null : informationSince },
          geometry: groundToGeoJson(ground),
        }),
      ),
    }));
  });

  app.get("/api/settlements", { config, schema: { summary: "Settlements as GeoJSON" } }, async () => ({
    type: "FeatureCollection",
    features: (await settlements(database)).map(({ lon, lat, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));
};
