import { isAuthor } from "../../access/four-eyes.ts";
import { mayDoFor } from "../../access/permission.ts";
import type { Viewer, ViewingPerson } from "../../access/viewer.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { atDesk } from "./desk-store.ts";
import { documentsOf, stateOf } from "./store.ts";

/** Records that somebody has looked a report over; never by who wrote it, and only while it waits. */
export async function recordCheck(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  reportId: string,
  viewer: Viewer & { readonly person: ViewingPerson },
  remark: string,
): Promise<void> {
  const { id: personId, name, organisation } = viewer.person;
  await atDesk(database, [], async (desk, sql) => {
    const [stored, document] = [await stateOf(sql, reportId), (await documentsOf(sql, [reportId])).get(reportId)];
    if (stored === undefined || document === undefined) {
      throw problem("report-not-found", `There is no report ${reportId}.`);
    }
    if (stored.state !== "submitted") {
      throw problem("report-already-decided", `Report ${reportId} is ${stored.state} already.`);
    }
    const { type, reportedBy } = JSON.parse(document);
    if (!mayDoFor(viewer, "check", type, reportedBy.organisation)) {
      throw problem("not-allowed", `${name} may not check this report.`);
    }
    const authorship = {
      writtenBy: reportedBy.name,
      organisation: reportedBy.organisation,
      submittedBy: stored.submittedBy,
    };
    if (isAuthor({ name, personId }, authorship)) {
      const detail = `${name} wrote or submitted report ${reportId}; another person must check it.`;
      throw problem("approver-is-author", detail);
    }
    const body = { reportId, organisation: organisation.name, remark };
    desk.record({ kind: "report-checked", body }, { name, personId }, clock.now());
  });
}
