import { seenBy } from "../../access/seen-by-store.ts";
import { dayOf } from "../../platform/day.ts";
import { sendCsv } from "../../platform/http/send-file.ts";
import type { Routes } from "../../platform/routes.ts";
import { onDay } from "../land-release/on-day.ts";
import { csvTable } from "../programme/table-store.ts";
import { type Asset, assetsOn, expiringOn, readinessBoard } from "./readiness.ts";
import { recordedCapacity, trainingCourses } from "./store.ts";

/** Who and what can work on a day, and whose certificates end. */
export const capacityRoutes: Routes = (app, { database, clock }) => {
  const config = { access: { action: "read", record: "team" } } as const;

  app.get<{ Querystring: { on?: string } }>(
    "/api/capacity",
    {
      config,
      schema: { summary: "The readiness board of a day: assets, and certificates that end", querystring: onDay },
    },
    async ({ query, viewer }) => {
      const on = query.on ?? dayOf(clock.now());
      const [recorded, courses] = await seenBy(database, viewer, (sql) =>
        Promise.all([recordedCapacity(sql, on), trainingCourses(sql, on)]),
      );
      const assets = assetsOn(recorded, on);
      return {
        on,
        organisations: readinessBoard(assets, recorded.profiles),
        assets,
        expiring: expiringOn(recorded, on),
        courses,
      };
    },
  );

  app.get<{ Querystring: { on?: string } }>(
    "/api/capacity.csv",
    { config, schema: { summary: "Teams, dogs, equipment and staff of a day as CSV", querystring: onDay } },
    async ({ query, viewer }, reply) => {
      const on = query.on ?? dayOf(clock.now());
      const recorded = await seenBy(database, viewer, (sql) => recordedCapacity(sql, on));
      const rows = assetsOn(recorded, on).map(csvRow);
      return sendCsv(reply, await csvTable(database, `capacity-${on}`, csvColumns, rows));
    },
  );
};

const csvColumns = [
  "organisation",
  "of",
  "code",
  "kind",
  "team",
  "strength",
  "base",
  "ready",
  "hindrances",
  "away_until",
  "stated",
  "report_id",
];

function csvRow(asset: Asset): unknown[] {
  const { organisation, kind, code, detail, teamCode, strength, base, hindrances, awayUntil, isStated, reportId } =
    asset;
  const ready = hindrances.length === 0;
  const what = [organisation, kind, code, detail, teamCode, strength, base];
  return [...what, ready, hindrances.join(" "), awayUntil, isStated, reportId];
}
