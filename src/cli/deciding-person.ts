import { actorOf, refusal } from "../access/guard-routes.ts";
import { mayDoFor } from "../access/permission.ts";
import { closeReaders, seenBy } from "../access/seen-by-store.ts";
import type { Viewer } from "../access/viewer.ts";
import { Viewers } from "../access/viewers-store.ts";
import type { Actor } from "../modules/journal/actor.ts";
import type { Report } from "../modules/reports/report.ts";
import type { ReportTypeName } from "../modules/reports/report-types.ts";
import { documentsOf } from "../modules/reports/store.ts";
import { problem } from "../platform/problem.ts";
import type { CommandContext } from "./command.ts";
import type { Store } from "./open-store.ts";

/** The person behind the token of a command: who shows none may do what the public may. */
export async function viewerByToken({ options, environment }: CommandContext, store: Store): Promise<Viewer> {
  const token = options.get("token") ?? environment["HOMEGROUND_TOKEN"];
  if (!token) {
    const detail = "A report is decided by a person: --token or HOMEGROUND_TOKEN. They make one under Account, Tokens.";
    throw problem("not-signed-in", detail);
  }
  const viewer = await new Viewers(store.database, store.clock).of({ session: undefined, token });
  if (viewer === null)
    throw problem("signed-out", "This token does not work: it expired, was withdrawn, or is damaged.");
  return viewer;
}

/** Who decides a report, after the same look at the table of rights as over HTTP. */
export async function decidingPerson(context: CommandContext, store: Store, reportId: string): Promise<Actor> {
  const viewer = await viewerByToken(context, store);
  try {
    const document = (await seenBy(store.database, viewer, (sql) => documentsOf(sql, [reportId]))).get(reportId);
    if (document === undefined) throw problem("report-not-found", `There is no report ${reportId}.`);
    const { type, reportedBy } = JSON.parse(document) as Report;
    if (mayDoFor(viewer, "decide", type as ReportTypeName, reportedBy.organisation)) return actorOf(viewer);
    throw refusal(viewer, "decide", type as ReportTypeName);
  } finally {
    await closeReaders(store.database);
  }
}
