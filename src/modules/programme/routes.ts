import Type from "typebox";
import { problem } from "../../platform/problem.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { type Extent, extentOf } from "./extent-store.ts";
import { type Found, searchEverything } from "./search-store.ts";
import { type Programme, programmeOf } from "./store.ts";

const searchQuery = Type.Object({ q: Type.String({ maxLength: 200 }) }, { additionalProperties: false });

/** The programme itself, and search across all it knows. */
export const programmeRoutes: Routes = (app, { database, changes }) => {
  const answers = new Remembered<Omit<Programme, "definedPosition"> & Extent>(1);
  changes.subscribe(() => answers.forget());

  app.get("/api/programme", { schema: { summary: "The programme: name, extent, dates and counts" } }, async () =>
    answers.get("programme", async () => {
      const programme = await programmeOf(database);
      if (!programme) {
        const detail =
          "This store has no programme yet. Import one with a profile that defines it, or start with the sample.";
        throw problem("programme-undefined", detail);
      }
      const { name, countryCode, isSample } = programme;
      return { name, countryCode, isSample, ...(await extentOf(database)) };
    }),
  );

  app.get<{ Querystring: { q: string } }>(
    "/api/search",
    { schema: { summary: "Search in hazards, units, settlements and reports", querystring: searchQuery } },
    async ({ query: { q } }): Promise<{ items: Found[] }> => ({ items: await searchEverything(database, q.trim()) }),
  );
};
