import Type from "typebox";
import { audienceOf } from "../../access/audience.ts";
import { seenBy, seenByAudience } from "../../access/seen-by-store.ts";
import { problem } from "../../platform/problem.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { journalHead } from "../journal/store.ts";
import { type Extent, extentOf } from "./extent-store.ts";
import { type Found, searchEverything } from "./search-store.ts";
import { type Programme, programmeOf } from "./store.ts";

const searchQuery = Type.Object({ q: Type.String({ maxLength: 200 }) }, { additionalProperties: false });

/** The programme itself, and search across all it knows. */
export const programmeRoutes: Routes = (app, { database, changes }) => {
  const answers = new Remembered<Omit<Programme, "definedPosition"> & Extent & { isRestricted: boolean }>(8);
  changes.subscribe(() => answers.forget());
  const config = { access: { action: "read", record: "programme" } } as const;

  app.get(
    "/api/programme",
    { config, schema: { summary: "The programme: name, extent, dates and counts" } },
    async ({ viewer }) => {
      const audience = audienceOf(viewer);
      return await answers.get(audience.key, async () => {
        const programme = await programmeOf(database);
        if (!programme) {
          const detail =
            "This store has no programme yet. Import one with a profile that defines it, or start with the sample.";
          throw problem("programme-undefined", detail);
        }
        const { name, countryCode, isSample } = programme;
        const extent = await seenByAudience(database, audience, extentOf);
        // Where the journal stands is no secret, and pages compare it with what they hear of changes.
        const { position: journalPosition } = await journalHead(database);
        return { name, countryCode, isSample, ...extent, journalPosition, isRestricted: audience.isRestricted };
      });
    },
  );

  app.get<{ Querystring: { q: string } }>(
    "/api/search",
    { config, schema: { summary: "Search in everything one may read, in any spelling", querystring: searchQuery } },
    async ({ query: { q }, viewer }): Promise<{ items: Found[] }> => ({
      items: await seenBy(database, viewer, (sql) => searchEverything(sql, viewer, q.trim())),
    }),
  );
};
