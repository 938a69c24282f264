import Type from "typebox";
import { shownChecks } from "../../access/deciding-store.ts";
import { actorOf, refusal } from "../../access/guard-routes.ts";
import { mayDo, mayDoFor } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { entriesAbout } from "../journal/store.ts";
import { csvTable } from "../programme/table-store.ts";
import { checkUnfinished } from "./check-context-store.ts";
import { type ReportFilter, type ReportLine, reportPage, reportsFor, takingsOfReport } from "./register-store.ts";
import { type Report, uuid7 } from "./report.ts";
import { reportColumns, reportRow } from "./report-table-store.ts";
import { type ReportTypeName, reportTypeNamed, reportTypes } from "./report-types.ts";
import { shownEntry } from "./shown-entry-store.ts";
import { takeInReport } from "./take-in-store.ts";

const listQuery = Type.Object(
  {
    state: Type.Optional(
      Type.Union(["submitted", "approved", "rejected", "superseded"].map((state) => Type.Literal(state))),
    ),
    type: Type.Optional(Type.String({ maxLength: 80 })),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 0 })),
  },
  { additionalProperties: false },
);

const idParams = Type.Object({ id: uuid7 });

const everyReport = { limit: 1_000_000, offset: 0 };

const reading = { access: { action: "read", record: "report" } } as const;
const submitting = { access: { action: "submit", record: "report" } } as const;

/** Reports: taken in, listed, opened, decided. */
export const reportRoutes: Routes = (app, context) => {
  const { database } = context;

  app.get<{ Querystring: Partial<ReportFilter> }>(
    "/api/reports",
    { config: reading, schema: { summary: "Reports, the latest submitted first", querystring: listQuery } },
    async ({ query, viewer }) => {
      const found = await seenBy(database, viewer, (sql) => reportsFor(sql, { limit: 100, offset: 0, ...query }));
      return { ...found, items: found.items.map((line) => lineFor(viewer, line)) };
    },
  );

  app.get<{ Querystring: Partial<ReportFilter> }>(
    "/api/reports.csv",
    { config: reading, schema: { summary: "Reports as CSV, with the same filters", querystring: listQuery } },
    async ({ query, viewer }, reply) => {
      const { items } = await seenBy(database, viewer, (sql) => reportsFor(sql, { ...query, ...everyReport }));
      const rows = items.map((line) => reportRow(lineFor(viewer, line)));
      return sendCsv(reply, await csvTable(database, "reports", reportColumns, rows));
    },
  );

  app.get<{ Params: { id: string } }>(
    "/api/reports/:id",
    {
      config: reading,
      schema: { summary: "One report with its journal entries, findings and effects", params: idParams },
    },
    async ({ params: { id }, viewer }) => {
      const [page, journal, takings, checks] = await seenBy(database, viewer, (sql) =>
        Promise.all([reportPage(sql, id), entriesAbout(sql, id), takingsOfReport(sql, id), shownChecks(sql, id)]),
      );
      // What one may not see is not there: an answer that told the two apart would tell which ids exist.
      if (!page) throw problem("report-not-found", `There is no report ${id}.`);
      const document: Report = JSON.parse(page.document);
      const shown = await Promise.all(journal.map((entry) => shownEntry(database, entry)));
      const entries = shown.map((entry) => seenAs(viewer, document, entry, namesInEntries));
      return {
        ...seenAs(viewer, document, { ...page, checks }),
        document: seenAs(viewer, document, document),
        journal: entries,
        takings,
      };
    },
  );

  app.post<{ Body: unknown }>(
    "/api/reports",
    { config: submitting, schema: { summary: "Submits a report; findings come back with it" } },
    async ({ body, viewer }, reply) => {
      mustSubmit(viewer, body);
      return reply.code(201).send(await takeInReport(context, body, actorOf(viewer)));
    },
  );

  app.post<{ Body: { report?: unknown } | null }>(
    "/api/reports/check",
    {
      config: submitting,
      schema: { summary: "What the checks would say of a report that may be unfinished; nothing is written" },
    },
    async ({ body, viewer }) => {
      const offered = body?.report;
      const types = typesOf(offered);
      if (!types.some((name) => mayDo(viewer, "submit", name))) {
        throw refusal(viewer, "submit", types[0] ?? "hazard-report");
      }
      return { findings: await checkUnfinished(context, offered) };
    },
  );

  app.get(
    "/api/report-types",
    { config: { access: "anyone" }, schema: { summary: "Every type of report with its schema and labels" } },
    async () => reportTypes.map(({ checks: _checks, verb: _verb, ...shown }) => shown),
  );
};

/**
 * Whether the viewer may hand in this report: its type, for its organisation. What is no report at all goes on to the
 * checks of whoever may hand in anything, which say what is wrong with it.
 */
function mustSubmit(viewer: Viewer, offered: unknown): void {
  const { reportedBy } = (offered ?? {}) as { reportedBy?: { organisation?: unknown } };
  const organisation = typeof reportedBy?.organisation === "string" ? reportedBy.organisation : "";
  const types = typesOf(offered);
  if (types.some((name) => mayDoFor(viewer, "submit", name, organisation))) return;
  throw refusal(viewer, "submit", types[0] ?? "hazard-report");
}

/** The type that is offered; of what names none, it may be any. */
function typesOf(offered: unknown): readonly ReportTypeName[] {
  const { type } = (offered ?? {}) as { type?: unknown };
  const known = typeof type === "string" ? reportTypeNamed(type)?.name : undefined;
  return known === undefined ? reportTypes.map(({ name }) => name) : [known];
}

function lineFor(viewer: Viewer, line: ReportLine) {
  return withhold(viewer, line.type as ReportTypeName, line.reportedBy.organisation, line, {
    findings: ["findingCount"],
  });
}

/** Where the bodies of entries name people, what they said, or by whose right they did it. */
const namesInEntries = ["submittedBy", "reason", "remark", "organisation", "delegationId"].map(
  (name) => `body.${name}`,
);

/** What belongs to a report as the viewer may see it. */
function seenAs<Row extends object>(viewer: Viewer, { type, reportedBy }: Report, row: Row, names: string[] = []) {
  const actor = ["actor", "reason", "personId", "signature", "checks", ...names];
  const as = { findings: ["findings", "body.findings"], actor };
  return withhold(viewer, type as ReportTypeName, reportedBy.organisation, row, as);
}
