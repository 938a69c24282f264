import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { csvTable } from "../programme/table-store.ts";
import { isSameOrganisation } from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import { type CurveQuery, curveQuery } from "./curve-query.ts";
import { type NonConformityLine, nonConformityStates } from "./non-conformity-state.ts";
import { highestLevel, planOf } from "./plan-choice.ts";
import { operatingCurve } from "./sampling-plan.ts";
import { nonConformitiesOf, qualityOn } from "./store.ts";
import { severities } from "./visit-body.ts";

const listQuery = Type.Object(
  {
    on: Type.Optional(isoDate),
    state: Type.Optional(Type.Union(nonConformityStates.map((state) => Type.Literal(state)))),
    severity: Type.Optional(Type.Union(severities.map((severity) => Type.Literal(severity)))),
    organisation: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

type ListQuery = Type.Static<typeof listQuery>;

/** What inspectors found and what became of it, accreditations, and the arithmetic of sampling. */
export const qualityRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "monitoring-visit" } } as const;
  const today = () => dayOf(clock.now());

  app.get<{ Querystring: ListQuery }>(
    "/api/quality/non-conformities",
    { config, schema: { summary: "Non-conformities as of a day, overdue ones first", querystring: listQuery } },
    async ({ query, viewer }) => {
      const on = query.on ?? today();
      const { items, unmatched } = await seenBy(database, viewer, (sql) => nonConformitiesOf(sql, on));
      const chosen = items.filter((line) => isAskedFor(line, query));
      const counted = nonConformityStates.map((state) => [state, items.filter((line) => line.state === state).length]);
      return { on, total: chosen.length, counts: Object.fromEntries(counted), items: chosen, unmatched };
    },
  );

  app.get<{ Querystring: ListQuery }>(
    "/api/quality/non-conformities.csv",
    { config, schema: { summary: "Non-conformities as CSV, with the same filters", querystring: listQuery } },
    async ({ query, viewer }, reply) => {
      const on = query.on ?? today();
      const { items } = await seenBy(database, viewer, (sql) => nonConformitiesOf(sql, on));
      const rows = items.filter((line) => isAskedFor(line, query)).map(csvRow);
      return sendCsv(reply, await csvTable(database, `non-conformities-${on}`, csvColumns, rows));
    },
  );

  app.get<{ Querystring: { on?: string } }>(
    "/api/quality",
    { config, schema: { summary: "Accreditations and inspections by sampling as of a day", querystring: onDay } },
    async ({ query, viewer }) => {
      const on = query.on ?? today();
      return { on, ...(await seenBy(database, viewer, (sql) => qualityOn(sql, on))) };
    },
  );

  app.get<{ Querystring: CurveQuery }>(
    "/api/quality/operating-curve.csv",
    {
      config,
      schema: { summary: "Operating-characteristic curve of a sampling plan as CSV", querystring: curveQuery },
    },
    async ({ query }, reply) => {
      const curve = operatingCurve(planOf(query), highestLevel[query.plan]);
      const rows = curve.map(({ level, acceptance }) => [level, acceptance.toFixed(6)]);
      const columns = [levelColumns[query.plan], "probability_accepted"];
      return sendCsv(reply, await csvTable(database, "operating-curve", columns, rows));
    },
  );
};

const levelColumns = { area: "items_left", lot: "bad_boxes", binomial: "share_failing" } as const;

function isAskedFor(line: NonConformityLine, { state, severity, organisation }: ListQuery): boolean {
  if (state !== undefined && line.state !== state) return false;
  if (severity !== undefined && line.severity !== severity) return false;
  return organisation === undefined || isSameOrganisation(line.organisation, organisation);
}

const csvColumns = [
  "visit",
  "number",
  "visited_on",
  "organisation",
  "inspector",
  "activity",
  "hazard_code",
  "severity",
  "clause",
  "description",
  "deadline",
  "work_suspended",
  "state",
  "answered_on",
  "report_id",
];

function csvRow(line: NonConformityLine): unknown[] {
  const { visit, ordinal, visitedOn, organisation, inspectorOrganisation, activity, hazardCode } = line;
  const where = [visit, ordinal, visitedOn, organisation, inspectorOrganisation, activity, hazardCode];
  const what = [line.severity, line.clause, line.description, line.deadline, line.workSuspended];
  return [...where, ...what, line.state, line.answeredOn, line.reportId];
}
