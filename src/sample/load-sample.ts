import { withoutAccount } from "../modules/journal/actor.ts";
import { programmeOf } from "../modules/programme/store.ts";
import { atDesk, type Desk } from "../modules/reports/desk-store.ts";
import type { Database } from "../platform/database/database.ts";
import { publisher } from "./people.ts";
import { type SampleChecks, sampleChecks } from "./sample-checks.ts";
import { type SampleEvent, sampleEvents } from "./sample-events.ts";
import { sampleProgramme } from "./sample-programme.ts";
import { samplePublished } from "./sample-published.ts";
import { sampleStaff } from "./sample-staff.ts";
import { sampleSteps } from "./sample-steps.ts";

/**
 * Loads the sample programme into an empty store, in one transaction, over the same desk and through the same checks as
 * any other report, each entry of the journal recorded at its own moment of the sample. Returns the number of reports.
 */
export async function loadSample(database: Database): Promise<number> {
  if ((await programmeOf(database)) !== null) throw new Error("The sample programme needs a store without a programme");
  const steps = sampleSteps();
  const [first] = steps;
  if (first === undefined) return 0;
  const checks = sampleChecks(steps.map(({ document }) => document));
  await atDesk(database, "everything", async (desk) => {
    const [somebody, beginning] = [withoutAccount(first.document.reportedBy.name), new Date(first.at)];
    desk.define(sampleProgramme, somebody, beginning);
    for (const event of sampleStaff(first.at)) desk.record(event, somebody, beginning);
    for (const event of sampleEvents(steps)) await happen(event, desk, checks);
    const { at, decisions } = samplePublished(steps);
    for (const decision of decisions) desk.record(decision, withoutAccount(publisher), at);
  });
  return steps.length;
}

async function happen({ at, kind, step }: SampleEvent, desk: Desk, checks: SampleChecks): Promise<void> {
  const { document, decision } = step;
  const moment = new Date(at);
  if (kind === "submit") {
    const { acceptable, report, findings } = checks.check(document, at);
    if (!acceptable) throw new Error(`The checks refuse report ${document.id}: ${JSON.stringify(findings)}`);
    desk.submit(report, findings, withoutAccount(report.reportedBy.name), moment);
  } else if (kind === "reject") {
    checks.setAside(document.id);
    await desk.reject(document.id, withoutAccount(decision?.by ?? ""), decision?.reason ?? "", moment);
  } else {
    if (document.supersedes !== undefined) checks.setAside(document.supersedes);
    await desk.approve(document.id, withoutAccount(decision?.by ?? ""), moment);
  }
}
