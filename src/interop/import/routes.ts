import { seenBy } from "../../access/seen-by-store.ts";
import { csvTable } from "../../modules/programme/table-store.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { importRuns } from "./import-store.ts";

const columns = [
  "id",
  "finished_at",
  "by",
  "profile",
  "files",
  "rows",
  "accepted",
  "repaired",
  "refused",
  "already_known",
];

/** What was imported, by whom, and how its rows ended. */
export const importRoutes: Routes = (app, { database }) => {
  const config = { access: { action: "read", record: "import" } } as const;

  app.get("/api/imports", { config, schema: { summary: "Imports, the latest first" } }, async ({ viewer }) => ({
    items: await seenBy(database, viewer, importRuns),
  }));

  app.get("/api/imports.csv", { config, schema: { summary: "Imports as CSV" } }, async ({ viewer }, reply) => {
    const runs = await seenBy(database, viewer, importRuns);
    const rows = runs.map(({ id, finishedAt, actor, profile, files, totals }) => [
      id,
      finishedAt.toISOString(),
      actor,
      profile,
      files.map(({ name }) => name).join("; "),
      totals.rows,
      totals.accepted,
      totals.repaired,
      totals.refused,
      totals.alreadyKnown,
    ]);
    return sendCsv(reply, await csvTable(database, "imports", columns, rows));
  });
};
