import { decidableBy } from "../../access/decidable-store.ts";
import { actorOf } from "../../access/guard-routes.ts";
import { mayDoFor } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import type { Routes } from "../../platform/routes.ts";
import { draftsOf } from "./draft-store.ts";
import type { ReportTypeName } from "./report-types.ts";
import { turnsOf } from "./work-list.ts";
import {
  type ConflictLine,
  conflictingReports,
  mostWaiting,
  returnedReports,
  type WorkLine,
  waitingReports,
} from "./work-store.ts";

const config = { access: { action: "read", record: "draft" } } as const;

/** What waits for whoever asks. */
export const workRoutes: Routes = (app, { database, clock }) => {
  app.get(
    "/api/work",
    { config, schema: { summary: "What waits for whoever asks: to complete, to approve, to check, returned, sent" } },
    async ({ viewer }) => {
      const me = actorOf(viewer);
      const organisation = viewer.person?.organisation.name ?? "";
      const [drafts, mayDecide, [waiting, returned]] = await Promise.all([
        draftsOf(database, me.personId),
        decidableBy(database, viewer, clock.now()),
        seenBy(database, viewer, (sql) =>
          Promise.all([waitingReports(sql), returnedReports(sql, me.personId, organisation)]),
        ),
      ]);
      const mayCheck = (line: WorkLine) => maySee(viewer, "check", line);
      const { toApprove, toCheck, sent } = turnsOf(waiting, me, { mayDecide, mayCheck });
      const shown = (lines: readonly WorkLine[]) => lines.map((line) => lineFor(viewer, line));
      return {
        drafts,
        toApprove: shown(toApprove),
        toCheck: shown(toCheck),
        returned: shown(returned.filter((line) => maySee(viewer, "submit", line))),
        sent: shown(sent),
        // More than anyone goes through: the oldest of them are here.
        isCut: waiting.length === mostWaiting,
      };
    },
  );

  app.get(
    "/api/work/conflicts",
    { config, schema: { summary: "Reports that contradict the ledger, each other or an earlier report" } },
    async ({ viewer }) => {
      const { total, items } = await seenBy(database, viewer, (sql) => conflictingReports(sql));
      return { total, items: items.map((line) => lineFor(viewer, line)) };
    },
  );
};

function maySee(viewer: Viewer, action: "check" | "submit", { type, reportedBy }: WorkLine): boolean {
  return mayDoFor(viewer, action, type as ReportTypeName, reportedBy.organisation);
}

/** A line as the viewer may see it: who handed it in is for those who answer for it. */
function lineFor<Line extends WorkLine | ConflictLine>(viewer: Viewer, line: Line) {
  const { submittedBy, checkedBy, ...rest } = line;
  const row = { ...rest, checks: checkedBy.length, submittedBy: submittedBy.name };
  return withhold(viewer, line.type as ReportTypeName, line.reportedBy.organisation, row, {
    actor: ["submittedBy", "reason", "checks"],
    findings: ["findings", "conflicts"],
  });
}
