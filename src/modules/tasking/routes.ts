import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import { groundToGeoJson } from "../../geometry/geojson.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { csvTable } from "../programme/table-store.ts";
import { isSameOrganisation } from "../reports/named-fields.ts";
import { isoDate } from "../reports/report.ts";
import { type TaskWithLand, taskPage, tasksOn } from "./store.ts";

const states = ["planned", "started", "suspended", "finished", "cancelled"] as const;

const listQuery = Type.Object(
  {
    on: Type.Optional(isoDate),
    state: Type.Optional(Type.Union(states.map((state) => Type.Literal(state)))),
    organisation: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

type ListQuery = Type.Static<typeof listQuery>;

const numberParams = Type.Object({ number: Type.String({ maxLength: 80 }) });

/** Orders to work, and how far they are. */
export const taskRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "task-order" } } as const;
  const today = () => dayOf(clock.now());

  app.get<{ Querystring: ListQuery }>(
    "/api/tasks",
    {
      config,
      schema: { summary: "Tasks as of a day, plan against progress, late ones first", querystring: listQuery },
    },
    async ({ query, viewer }) => {
      const on = query.on ?? today();
      const tasks = await seenBy(database, viewer, (sql) => tasksOn(sql, on));
      const items = tasks.filter((task) => isAskedFor(task, query));
      return { on, total: items.length, items };
    },
  );

  app.get<{ Querystring: ListQuery }>(
    "/api/tasks.csv",
    { config, schema: { summary: "Tasks as CSV, with the same filters", querystring: listQuery } },
    async ({ query, viewer }, reply) => {
      const on = query.on ?? today();
      const tasks = await seenBy(database, viewer, (sql) => tasksOn(sql, on));
      const rows = tasks.filter((task) => isAskedFor(task, query)).map(csvRow);
      return sendCsv(reply, await csvTable(database, `tasks-${on}`, csvColumns, rows));
    },
  );

  app.get<{ Params: { number: string }; Querystring: { on?: string } }>(
    "/api/tasks/:number",
    {
      config,
      schema: { summary: "One task with its land and its reports", params: numberParams, querystring: onDay },
    },
    async ({ params: { number }, query, viewer }) => {
      const on = query.on ?? today();
      const page = await seenBy(database, viewer, (sql) => taskPage(sql, number, on));
      if (page === null) throw problem("task-not-found", `No task has the number ${number} on ${on}.`);
      const features = page.pieces.map(({ ground, ...properties }) => {
        return { type: "Feature", properties, geometry: groundToGeoJson(ground) };
      });
      return { on, ...page, pieces: { type: "FeatureCollection", features } };
    },
  );
};

function isAskedFor(task: TaskWithLand, { state, organisation }: ListQuery): boolean {
  if (state !== undefined && task.state !== state) return false;
  return organisation === undefined || isSameOrganisation(task.organisation, organisation);
}

const csvColumns = [
  "number",
  "organisation",
  "activity",
  "priority",
  "hazard_codes",
  "teams",
  "planned_start",
  "planned_end",
  "started_on",
  "state",
  "state_on",
  "percent",
  "planned_percent",
  "expected_m2",
  "worked_m2",
  "released_m2",
  "days_late",
  "report_id",
];

function csvRow(task: TaskWithLand): unknown[] {
  const { number, organisation, activity, priority, hazardCodes = [], teamCodes = [], plannedStart, plannedEnd } = task;
  const plan = [
    number,
    organisation,
    activity,
    priority,
    hazardCodes.join(" "),
    teamCodes.join(" "),
    plannedStart,
    plannedEnd,
  ];
  const state = [task.startedOn, task.state, task.stateOn, task.percent, task.plannedPercent.toFixed(1)];
  const areas = [task.expectedSquareMetres, task.workedSquareMetres, task.releasedSquareMetres.toFixed(1)];
  return [...plan, ...state, ...areas, task.daysLate, task.reportId];
}
