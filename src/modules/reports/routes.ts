import Type from "typebox";
import { sendCsv } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { entriesAbout } from "../journal/store.ts";
import { csvTable } from "../programme/table-store.ts";
import { type ReportFilter, reportPage, reportsFor, takingsOfReport } from "./register-store.ts";
import { uuid7 } from "./report.ts";
import { reportColumns, reportRow } from "./report-table-store.ts";
import { reportTypes } from "./report-types.ts";
import { approveReport, rejectReport, takeInReport } from "./take-in-store.ts";

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
const person = Type.String({ maxLength: 200, pattern: "\\S" });
const approval = Type.Object({ decidedBy: person }, { additionalProperties: false });
const rejection = Type.Object(
  { decidedBy: person, reason: Type.String({ maxLength: 4000, pattern: "\\S" }) },
  { additionalProperties: false },
);

const everyReport = { limit: 1_000_000, offset: 0 };

/** Reports: taken in, listed, opened, decided. */
export const reportRoutes: Routes = (app, context) => {
  const { database } = context;

  app.get<{ Querystring: Partial<ReportFilter> }>(
    "/api/reports",
    { schema: { summary: "Reports, the latest submitted first", querystring: listQuery } },
    async ({ query }) => await reportsFor(database, { limit: 100, offset: 0, ...query }),
  );

  app.get<{ Querystring: Partial<ReportFilter> }>(
    "/api/reports.csv",
    { schema: { summary: "Reports as CSV, with the same filters", querystring: listQuery } },
    async ({ query }, reply) => {
      const { items } = await reportsFor(database, { ...query, ...everyReport });
      return sendCsv(reply, await csvTable(database, "reports", reportColumns, items.map(reportRow)));
    },
  );

  app.get<{ Params: { id: string } }>(
    "/api/reports/:id",
    { schema: { summary: "One report with its journal entries, findings and effects", params: idParams } },
    async ({ params: { id } }) => {
      const page = await reportPage(database, id);
      if (!page) throw problem("report-not-found", `There is no report ${id}.`);
      const [journal, takings] = await Promise.all([entriesAbout(database, id), takingsOfReport(database, id)]);
      return { ...page, document: JSON.parse(page.document), journal, takings };
    },
  );

  app.post<{ Body: unknown }>(
    "/api/reports",
    { schema: { summary: "Submits a report; findings come back with it" } },
    async ({ body }, reply) => {
      const { reportedBy } = (body ?? {}) as { reportedBy?: { name?: unknown } };
      const actor = typeof reportedBy?.name === "string" ? reportedBy.name : "unknown";
      return reply.code(201).send(await takeInReport(context, body, actor));
    },
  );

  app.post<{ Params: { id: string }; Body: { decidedBy: string } }>(
    "/api/reports/:id/approval",
    { schema: { summary: "Approves a report: by another person than wrote it", params: idParams, body: approval } },
    async ({ params: { id }, body }) => {
      await approveReport(context, id, body.decidedBy);
      return { id, state: "approved" };
    },
  );

  app.post<{ Params: { id: string }; Body: { decidedBy: string; reason: string } }>(
    "/api/reports/:id/rejection",
    { schema: { summary: "Rejects a report with a reason", params: idParams, body: rejection } },
    async ({ params: { id }, body }) => {
      await rejectReport(context, id, body.decidedBy, body.reason);
      return { id, state: "rejected" };
    },
  );

  app.get("/api/report-types", { schema: { summary: "Every type of report with its schema and labels" } }, async () =>
    reportTypes.map(({ name, version, label, body, fieldLabels }) => ({ name, version, label, body, fieldLabels })),
  );
};
