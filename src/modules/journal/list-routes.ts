import Type from "typebox";
import { seenBy } from "../../access/seen-by-store.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { csvTable } from "../programme/table-store.ts";
import { type JournalQuery, journalLines } from "./list-store.ts";

const listQuery = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 100 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 0 })),
  },
  { additionalProperties: false },
);
const columns = ["position", "recorded_at", "kind", "actor", "person_id", "report_id", "hash"];

/** The journal as a list, for those who answer for it. */
export const journalListRoutes: Routes = (app, { database }) => {
  const config = { access: { action: "read", record: "journal" } } as const;

  app.get<{ Querystring: Partial<JournalQuery> }>(
    "/api/journal",
    { config, schema: { summary: "Entries of the journal, the latest first", querystring: listQuery } },
    async ({ query, viewer }) =>
      await seenBy(database, viewer, (sql) => journalLines(sql, { limit: 100, offset: 0, ...query })),
  );

  app.get<{ Querystring: Partial<JournalQuery> }>(
    "/api/journal.csv",
    { config, schema: { summary: "The journal as CSV, with the same filters", querystring: listQuery } },
    async ({ query, viewer }, reply) => {
      const every = { ...query, limit: 1_000_000, offset: 0 };
      const { items } = await seenBy(database, viewer, (sql) => journalLines(sql, every));
      const rows = items.map((line) => [
        line.position,
        line.recordedAt.toISOString(),
        line.kind,
        line.actor,
        line.personId,
        line.reportId,
        line.hash,
      ]);
      return sendCsv(reply, await csvTable(database, "journal", columns, rows));
    },
  );
};
