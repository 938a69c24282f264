import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import { type ApprovedFilter, approvedCount, approvedReports } from "./approved-reports-store.ts";
import { cellText, flatFields } from "./flat-row.ts";
import { recordTable, tabularBody } from "./record-table.ts";
import { isoDate, type Report } from "./report.ts";
import { type ReportTypeName, reportTypeNamed, reportTypes } from "./report-types.ts";

const typeParams = Type.Object({ type: Type.String({ maxLength: 80 }) });

const recordQuery = Type.Object(
  {
    on: Type.Optional(isoDate),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 0 })),
  },
  { additionalProperties: false },
);

interface RecordQuery {
  readonly on?: string;
  readonly search?: string;
  readonly limit?: number;
  readonly offset?: number;
}

interface Asked {
  readonly Params: { type: string };
  readonly Querystring: RecordQuery;
}

/** All approved reports of one type with what they say: the table of that type, made from its schema. */
export const recordRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "report" } } as const;
  const filterOf = (type: string, { on, search }: RecordQuery): ApprovedFilter => ({
    type: knownType(type).name,
    on: on ?? dayOf(clock.now()),
    search,
  });
  const found = async (viewer: Viewer, filter: ApprovedFilter) => {
    const reports = await seenBy(database, viewer, (sql) => approvedReports(sql, filter, null));
    return reports.map((report) => recordFor(viewer, report)).filter((record) => holds({ ...record }, filter.search));
  };

  app.get<Asked>(
    "/api/records/:type",
    {
      config,
      schema: {
        summary: "Approved reports of a type, with their fields",
        params: typeParams,
        querystring: recordQuery,
      },
    },
    async ({ params, query, viewer }) => {
      const filter = filterOf(params.type, query);
      const page = { limit: query.limit ?? 100, offset: query.offset ?? 0 };
      if (filter.search) {
        const all = await found(viewer, filter);
        return { on: filter.on, total: all.length, items: all.slice(page.offset, page.offset + page.limit) };
      }
      const [total, reports] = await seenBy(database, viewer, (sql) =>
        Promise.all([approvedCount(sql, filter), approvedReports(sql, filter, page)]),
      );
      return { on: filter.on, total, items: reports.map((report) => recordFor(viewer, report)) };
    },
  );

  app.get<Asked>(
    "/api/records/:type/table.csv",
    { config, schema: { summary: "The same reports as CSV", params: typeParams, querystring: recordQuery } },
    async ({ params, query, viewer }, reply) => {
      const filter = filterOf(params.type, query);
      const { columns, rows } = recordTable(knownType(params.type), await found(viewer, filter));
      return sendCsv(reply, await csvTable(database, `${filter.type}-${filter.on}`, columns, rows));
    },
  );
};

function knownType(name: string) {
  const type = reportTypeNamed(name);
  if (type !== undefined) return type;
  const known = reportTypes.map((one) => one.name).join(", ");
  throw problem("not-found", `There is no report type ${name}. Known types: ${known}.`);
}

/** A line of the table as the viewer may see it. */
function recordFor(viewer: Viewer, { id, type, dateOfInformation, reportedBy, body }: Report) {
  const row = { id, dateOfInformation, reportedBy, body: tabularBody(knownType(type), body) };
  return withhold(viewer, type as ReportTypeName, reportedBy.organisation, row);
}

/** Words are looked for in what the viewer may see: a hit in a field kept back would tell what stands there. */
function holds(record: Readonly<Record<string, unknown>>, search: string | undefined): boolean {
  if (!search) return true;
  const words = search.toLowerCase();
  return flatFields(record).some(([, value]) => String(cellText(value)).toLowerCase().includes(words));
}
