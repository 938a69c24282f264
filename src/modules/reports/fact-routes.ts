import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import type { FactLine } from "./fact-line.ts";
import { type FactFilter, factsThatHold } from "./fact-store.ts";
import { factTable } from "./fact-table.ts";
import { isoDate } from "./report.ts";
import type { ReportTypeName } from "./report-types.ts";

const factQuery = Type.Object(
  {
    kind: Type.String({ minLength: 1, maxLength: 80, pattern: "^[a-z][a-z-]*$" }),
    on: Type.Optional(isoDate),
    key: Type.Optional(Type.String({ maxLength: 200 })),
    hazardCode: Type.Optional(Type.String({ maxLength: 80 })),
  },
  { additionalProperties: false },
);

type FactQuery = Omit<FactFilter, "on"> & { readonly on?: string };

/** Facts of every kind that approved reports say: teams, sessions, money, returns; as of a day, as known now. */
export const factRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "report" } } as const;
  const shown = async (viewer: Viewer, query: FactQuery) => {
    const on = query.on ?? dayOf(clock.now());
    const facts = await seenBy(database, viewer, (sql) => factsThatHold(sql, { ...query, on }));
    return { on, items: facts.map((fact) => factFor(viewer, fact)) };
  };

  app.get<{ Querystring: FactQuery }>(
    "/api/facts",
    {
      config,
      schema: { summary: "Facts of a kind that hold on a day: of each key the latest", querystring: factQuery },
    },
    async ({ query, viewer }) => {
      const { on, items } = await shown(viewer, query);
      return { on, total: items.length, items };
    },
  );

  app.get<{ Querystring: FactQuery }>(
    "/api/facts.csv",
    { config, schema: { summary: "Facts of a kind as CSV, with the same filters", querystring: factQuery } },
    async ({ query, viewer }, reply) => {
      const { on, items } = await shown(viewer, query);
      const { columns, rows } = factTable(items);
      return sendCsv(reply, await csvTable(database, `${query.kind}-${on}`, columns, rows));
    },
  );
};

/** A fact carries fields of its report under the report's names, so what is closed there is closed here. */
function factFor(viewer: Viewer, fact: FactLine): FactLine & { readonly withheld?: readonly string[] } {
  return withhold(viewer, fact.reportType as ReportTypeName, fact.reportedBy.organisation, fact);
}
