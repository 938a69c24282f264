import { reachesOf } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { csvTable } from "../programme/table-store.ts";
import { factsThatHold } from "../reports/fact-store.ts";
import { recordKinds } from "./assistance-record.ts";
import { assistanceColumns, assistanceRows } from "./assistance-table.ts";
import { assistanceTotals } from "./assistance-totals.ts";

/** Money and goods for the programme: pledged, granted, spent, per donor; and what is left out of every sum. */
export const assistanceRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "assistance-grant" } } as const;
  const asOf = async (viewer: Viewer, on: string | undefined) => {
    const day = on ?? dayOf(clock.now());
    const kinds = ["donor", ...recordKinds];
    const facts = await seenBy(database, viewer, (sql) =>
      Promise.all(kinds.map((kind) => factsThatHold(sql, { kind, on: day }))),
    );
    return { on: day, isPartial: seesOnlyOwn(viewer), ...assistanceTotals(facts.flat()) };
  };

  app.get<{ Querystring: { on?: string } }>(
    "/api/assistance",
    { config, schema: { summary: "Assistance per donor, year and sector, nothing counted twice", querystring: onDay } },
    ({ query, viewer }) => asOf(viewer, query.on),
  );

  app.get<{ Querystring: { on?: string } }>(
    "/api/assistance.csv",
    { config, schema: { summary: "Every record of assistance as CSV: counted, or why not", querystring: onDay } },
    async ({ query, viewer }, reply) => {
      const { on, ...totals } = await asOf(viewer, query.on);
      const rows = assistanceRows(totals);
      return sendCsv(reply, await csvTable(database, `assistance-${on}`, assistanceColumns, rows));
    },
  );
};

/** Whoever sees only reports of their own organisation must not take a sum for the country's. */
function seesOnlyOwn(viewer: Viewer): boolean {
  const reaches = reachesOf(viewer, "read", "assistance-grant");
  return !reaches.has("all") && !reaches.has("partners");
}
