import type { Report } from "../modules/reports/report.ts";
import type { ReportTypeName } from "../modules/reports/report-types.ts";
import { mayDoFor } from "./permission.ts";
import { thePublic, type Viewer, type ViewingPerson } from "./viewer.ts";

/** What of a report says who may decide it. */
export type Decidable = Pick<Report, "type" | "reportedBy">;

/** Whether somebody's roles let them decide about a report. */
export function mayDecide(viewer: Viewer, { type, reportedBy }: Decidable): boolean {
  return mayDoFor(viewer, "decide", type as ReportTypeName, reportedBy.organisation);
}

/** Whether all the roles of a person would, whatever they came in with. */
export function mayPersonDecide(person: ViewingPerson, report: Decidable): boolean {
  return mayDecide({ ...thePublic, person, roles: ["public", ...person.roles], by: "session" }, report);
}
