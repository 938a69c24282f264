import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import { problem } from "../../platform/problem.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import type { ReportTypeName } from "../reports/report-types.ts";
import { type HistoryEntry, type HistoryQuery, historyOf } from "./history-store.ts";

const asked = Type.Object(
  {
    record: Type.Enum(["hazard", "certificate", "fact"]),
    kind: Type.Optional(Type.String({ maxLength: 80 })),
    key: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);

const reading = { access: { action: "read", record: "report" } } as const;

/** What happened to a record: who did it, when it was so, when it became known, and why. */
export const historyRoutes: Routes = (app, { database, clock }) => {
  const entriesFor = async (query: HistoryQuery, viewer: Viewer) => {
    const on = dayOf(clock.now());
    const entries = await seenBy(database, viewer, (sql) => historyOf(sql, query, on));
    // What one may not see is not told from what is not there.
    if (entries.length === 0) throw problem("not-found", `Nothing is known of the ${query.record} ${query.key}.`);
    return entries.map((entry) => entryFor(viewer, entry));
  };

  app.get<{ Querystring: HistoryQuery }>(
    "/api/history",
    { config: reading, schema: { summary: "The history of a record with both times", querystring: asked } },
    async ({ query, viewer }) => ({ items: await entriesFor(query, viewer) }),
  );

  app.get<{ Querystring: HistoryQuery }>(
    "/api/history.csv",
    { config: reading, schema: { summary: "The history of a record as CSV", querystring: asked } },
    async ({ query, viewer }, reply) => {
      const rows = (await entriesFor(query, viewer)).map(csvRow);
      return sendCsv(reply, await csvTable(database, "history", csvColumns, rows));
    },
  );
};

function entryFor(viewer: Viewer, entry: HistoryEntry) {
  if (entry.reportType === null) return entry;
  return withhold(viewer, entry.reportType as ReportTypeName, entry.organisation, entry, {
    actor: ["actor", "reason"],
  });
}

const csvColumns = [
  "position",
  "known_at",
  "valid_on",
  "event",
  "report_type",
  "report_id",
  "organisation",
  "by",
  "reason",
  "opened_and_added_m2",
  "released_m2",
  "remaining_m2",
];

function csvRow(entry: HistoryEntry): unknown[] {
  const { ledger } = entry;
  const squareMetres = (value: number | undefined) => value?.toFixed(1) ?? null;
  return [
    entry.position,
    entry.knownAt.toISOString(),
    entry.validOn,
    entry.event,
    entry.reportType,
    entry.reportId,
    entry.organisation,
    entry.actor,
    entry.reason,
    squareMetres(ledger === null ? undefined : ledger.openedSquareMetres + ledger.addedSquareMetres),
    squareMetres(ledger?.releasedSquareMetres),
    squareMetres(ledger?.remainingSquareMetres),
  ];
}
