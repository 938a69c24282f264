import { reachesOf } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { csvTable } from "../programme/table-store.ts";
import { factsEverSaid } from "../reports/fact-store.ts";
import { cellText, flatFields } from "../reports/flat-row.ts";
import { type ReturnTotals, returnTotals } from "./return-totals.ts";

/** Return of the population: settlement by settlement, and in all, as of a day. */
export const returnRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "return-report" } } as const;
  const asOf = async (viewer: Viewer, on: string | undefined) => {
    const day = on ?? dayOf(clock.now());
    const history = await seenBy(database, viewer, (sql) => factsEverSaid(sql, { kind: "return", on: day }));
    return { on: day, isPartial: seesOnlyOwn(viewer), ...returnTotals(history) };
  };

  app.get<{ Querystring: { on?: string } }>(
    "/api/returns",
    { config, schema: { summary: "Who has returned, by settlement and in all, as of a day", querystring: onDay } },
    ({ query, viewer }) => asOf(viewer, query.on),
  );

  app.get<{ Querystring: { on?: string } }>(
    "/api/returns.csv",
    { config, schema: { summary: "The same as CSV", querystring: onDay } },
    async ({ query, viewer }, reply) => {
      const { on, settlements } = await asOf(viewer, query.on);
      return sendCsv(reply, await csvTable(database, `returns-${on}`, columns, rowsOf(settlements)));
    },
  );
};

/** Whoever sees only reports of their own organisation must not take a sum for the country's. */
function seesOnlyOwn(viewer: Viewer): boolean {
  const reaches = reachesOf(viewer, "read", "return-report");
  return !reaches.has("all") && !reaches.has("partners");
}

const fields = [
  "registeredFamilies",
  "registeredPeople",
  "returnedFamilies",
  "returnedPeople",
  "livingPeople",
  "livingWorkers",
  "livingStudents",
  "services.water",
  "services.electricity",
  "services.road",
  "services.school",
  "services.health",
  "homes.total",
  "homes.habitable",
  "homes.damaged",
  "homes.destroyed",
] as const;
const columns = ["settlement", "date_of_information", ...fields, "report_id"];

function rowsOf(settlements: ReturnTotals["settlements"]): unknown[][] {
  return settlements.map(({ settlement, dateOfInformation, reportId, body }) => {
    const said = new Map(flatFields(body));
    return [settlement, dateOfInformation, ...fields.map((field) => cellText(said.get(field))), reportId];
  });
}
