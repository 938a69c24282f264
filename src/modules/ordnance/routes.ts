import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import { modelsFound } from "./catalogue.ts";
import { catalogueOn } from "./catalogue-store.ts";
import { categoryTree } from "./category.ts";
import { modelProperties } from "./model-claim.ts";

const catalogueQuery = Type.Object(
  { search: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);

/** The catalogue of ordnance: for knowing a thing when it is seen. Nothing on laying, setting off or making safe. */
export const ordnanceRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "ordnance-model" } } as const;
  const found = async (viewer: Parameters<typeof seenBy>[1], search: string | undefined) => {
    const models = await seenBy(database, viewer, (sql) => catalogueOn(sql, dayOf(clock.now())));
    return search === undefined ? models : modelsFound(models, search);
  };

  app.get<{ Querystring: { search?: string } }>(
    "/api/ordnance",
    {
      config,
      schema: { summary: "The catalogue of ordnance: categories, models, sources", querystring: catalogueQuery },
    },
    async ({ viewer, query }) => ({
      categories: categoryTree,
      properties: modelProperties,
      models: await found(viewer, query.search),
    }),
  );

  app.get<{ Querystring: { search?: string } }>(
    "/api/ordnance.csv",
    { config, schema: { summary: "The catalogue as CSV, one line a value", querystring: catalogueQuery } },
    async ({ viewer, query }, reply) => {
      const rows = (await found(viewer, query.search)).flatMap((model) =>
        model.claims.map((claim) => [
          model.model,
          [...new Set(model.names.flatMap((name) => Object.values(name)))].join("; "),
          model.category,
          model.statisticGroup,
          claim.property,
          claim.minimum,
          claim.maximum,
          claim.text,
          model.conflicts.includes(claim.property) ? "yes" : "",
          claim.source,
          claim.reportId,
        ]),
      );
      return sendCsv(reply, await csvTable(database, "ordnance", csvColumns, rows));
    },
  );
};

const csvColumns = [
  ...["model", "names", "category", "statistic_group", "property", "minimum", "maximum", "text"],
  ...["sources_disagree", "source", "report_id"],
];
