import Type from "typebox";
import { audienceOf } from "../../access/audience.ts";
import { seenBy, seenByAudience } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import { groundToGeoJson } from "../../geometry/geojson.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { Remembered } from "../../platform/remembered.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { programmeOf } from "../programme/store.ts";
import { csvTable } from "../programme/table-store.ts";
import type { ReportTypeName } from "../reports/report-types.ts";
import type { HazardLine } from "./hazard-line.ts";
import { type HazardQuery, hazardQuery, hazardsFor } from "./hazard-query.ts";
import { hazardPage, hazardPieces, unknownHazard } from "./page-store.ts";
import { hazardRegister } from "./register-store.ts";
import { hazardHeads } from "./store.ts";

const codeParams = Type.Object({ code: Type.String({ maxLength: 80 }) });

/** The register of hazardous areas, and the page of each. */
export const hazardRoutes: Routes = (app, { database, clock, changes }) => {
  const registers = new Remembered<HazardLine[]>(24);
  changes.subscribe(() => registers.forget());
  const today = () => dayOf(clock.now());
  const registerOn = (viewer: Viewer, on: string) => {
    const audience = audienceOf(viewer);
    return registers.get(`${on} ${audience.key}`, () =>
      seenByAudience(database, audience, (sql) => hazardRegister(sql, on)),
    );
  };
  const config = { access: { action: "read", record: "hazard" } } as const;

  app.get<{ Querystring: HazardQuery }>(
    "/api/hazards",
    { config, schema: { summary: "The register of hazardous areas as of a day", querystring: hazardQuery } },
    async ({ query, viewer }) => {
      const found = hazardsFor(query, await registerOn(viewer, query.on ?? today()));
      const offset = query.offset ?? 0;
      return { total: found.length, items: found.slice(offset, offset + (query.limit ?? 100)) };
    },
  );

  app.get<{ Querystring: HazardQuery }>(
    "/api/hazards.csv",
    { config, schema: { summary: "The register as CSV, with the same filters", querystring: hazardQuery } },
    async ({ query, viewer }, reply) => {
      const on = query.on ?? today();
      const found = hazardsFor(query, await registerOn(viewer, on));
      return sendCsv(reply, await csvTable(database, `hazards-${on}`, csvColumns, found.map(csvRow)));
    },
  );

  app.get<{ Params: { code: string }; Querystring: { on?: string } }>(
    "/api/hazards/:code",
    {
      config,
      schema: { summary: "One hazardous area with its ledger and its reports", params: codeParams, querystring: onDay },
    },
    async ({ params: { code }, query, viewer }) => {
      const on = query.on ?? today();
      const page = await seenBy(database, viewer, (sql) => hazardPage(sql, code, on));
      const reports = page.reports.map((report) =>
        withhold(viewer, report.type as ReportTypeName, report.reportedBy.organisation, report, {
          actor: ["decidedBy"],
        }),
      );
      return { ...page, reports };
    },
  );

  app.get<{ Params: { code: string }; Querystring: { on?: string } }>(
    "/api/hazards/:code/land",
    {
      config,
      schema: { summary: "The ground of one hazardous area as GeoJSON", params: codeParams, querystring: onDay },
    },
    async ({ params: { code }, query, viewer }) => {
      const pieces = await seenBy(database, viewer, async (sql) => {
        if ((await hazardHeads(sql, [code])).length === 0) throw unknownHazard(code);
        return await hazardPieces(sql, code, query.on ?? today());
      });
      const programme = await programmeOf(database);
      return {
        type: "FeatureCollection",
        ...(programme?.isSample ? { sample: "SAMPLE" } : {}),
        features: pieces.map(({ ground, ...properties }) => ({
          type: "Feature",
          properties,
          geometry: groundToGeoJson(ground),
        })),
      };
    },
  );
};

const csvColumns = [
  "code",
  "name",
  "kind",
  "status",
  "work",
  "unit",
  "opened_and_added_m2",
  "released_m2",
  "remaining_m2",
  "last_information",
];

function csvRow(line: HazardLine): unknown[] {
  return [
    line.code,
    line.name,
    line.kind,
    line.status,
    line.work?.status,
    line.unit,
    line.openedSquareMetres.toFixed(1),
    line.releasedSquareMetres.toFixed(1),
    line.remainingSquareMetres.toFixed(1),
    line.lastInformation,
  ];
}
