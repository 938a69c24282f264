import { refusal } from "../../access/guard-routes.ts";
import { mayDoFor } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { DecisionKind } from "../../access/signed-decision.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Database } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import type { Decision } from "./decide-report-store.ts";
import type { Report } from "./report.ts";
import type { ReportTypeName } from "./report-types.ts";
import { documentsOf } from "./store.ts";

/** Asked as the viewer: a report that one may not see is not told from one that is not there. */
export async function seenReport(
  database: Database,
  viewer: Viewer,
  action: "check" | "decide",
  id: string,
): Promise<Report> {
  const document = (await seenBy(database, viewer, (sql) => documentsOf(sql, [id]))).get(id);
  if (document !== undefined) return JSON.parse(document);
  if (viewer.person === null) throw refusal(viewer, action, "hazard-report");
  throw problem("report-not-found", `There is no report ${id}.`);
}

/** Whether somebody may do this to a report by their roles, or a refusal. */
export function mustBeAllowed(viewer: Viewer, action: "check" | "decide", { type, reportedBy }: Report): void {
  if (mayDoFor(viewer, action, type as ReportTypeName, reportedBy.organisation)) return;
  throw refusal(viewer, action, type as ReportTypeName);
}

/** A decision as a request asks for it. */
export interface DecisionAsked {
  readonly kind: DecisionKind;
  readonly reason?: string | null;
  readonly delegationId?: string | null;
}

export function decisionOf(reportId: string, { kind, reason, delegationId = null }: DecisionAsked): Decision {
  if (kind === "approval") return { kind, reportId, reason: null, delegationId };
  if (!reason) throw problem("invalid-request", "A rejection is stated with its reason.");
  return { kind, reportId, reason, delegationId };
}
