import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import type { FileStore } from "../../platform/files.ts";
import { problem } from "../../platform/problem.ts";
import { twinFindings } from "../duplicates/twin-findings-store.ts";
import type { Actor } from "../journal/actor.ts";
import { checkWithNeighbours } from "./check-context-store.ts";
import { checkReport } from "./check-report.ts";
import { atDesk } from "./desk-store.ts";
import { deleteDraft } from "./draft-store.ts";
import type { Finding } from "./finding.ts";
import type { Report } from "./report.ts";
import { documentsOf, reportOfRow, sourceRowKey } from "./store.ts";
import { withdrawnGroundFindings } from "./withdrawn-ground.ts";

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Stores {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
}

/** Takes in one report as offered: checks it and submits it, or refuses it with everything that was found. */
export async function takeInReport(
  { database, clock, files }: Stores,
  offered: unknown,
  actor: Actor,
): Promise<{ readonly id: string; readonly findings: readonly Finding[] }> {
  const checked = await checkWithNeighbours({ database, clock }, offered, (context) => checkReport(offered, context));
  if (!checked.acceptable) {
    await mustNotBeSentAgain(database, offered);
    const errors = checked.findings.filter((finding) => finding.severity === "error").length;
    const detail = `The report has ${errors} ${errors === 1 ? "error" : "errors"} and was not taken. Nothing was written.`;
    throw problem("report-refused", detail, { findings: checked.findings });
  }
  const { report } = checked;
  for (const { sha256, name } of report.attachments) {
    if (await files.has(sha256)) continue;
    throw problem(
      "report-refused",
      `The attachment ${name} (${sha256}) has not been received. Send it before the report.`,
    );
  }
  return await atDesk(database, [], async (desk, transaction) => {
    // At the desk, where nobody else writes: the same report sent twice at once is taken once.
    const superseded = await mustBeNew(transaction, report);
    const withdrawn = superseded === null ? [] : withdrawnGroundFindings(superseded, report);
    const findings = [...checked.findings, ...withdrawn, ...(await twinFindings(transaction, report))];
    desk.submit(report, findings, actor, clock.now());
    // What was being written is handed in: both at once, or neither.
    if (actor.personId !== null) await deleteDraft(transaction, actor.personId, report.id);
    return { id: report.id, findings };
  });
}

/** A report sent again, its answer lost on the way, must hear that it is here: not that it is its own duplicate. */
async function mustNotBeSentAgain(sql: Sql, offered: unknown): Promise<void> {
  const { id } = (offered ?? {}) as { id?: unknown };
  if (typeof id !== "string" || !isUuid.test(id)) return;
  const known = await documentsOf(sql, [id]);
  if (known.has(id)) throw problem("report-already-exists", `There is a report ${id} already.`);
}

/** Throws where the report cannot be taken as a new one; gives the report that it supersedes, or null. */
async function mustBeNew(sql: Sql, report: Report): Promise<Report | null> {
  const { id, supersedes = id, corrects = id } = report;
  const known = await documentsOf(sql, [id, supersedes, corrects]);
  if (known.has(report.id)) throw problem("report-already-exists", `There is a report ${report.id} already.`);
  if (report.supersedes === report.id) throw problem("invalid-report", "A report cannot supersede itself.");
  if (report.supersedes !== undefined && !known.has(report.supersedes)) {
    throw problem("report-not-found", `The report supersedes ${report.supersedes}, which does not exist here.`);
  }
  if (report.corrects === report.id) throw problem("invalid-report", "A report cannot correct itself.");
  if (report.corrects !== undefined && !known.has(report.corrects)) {
    throw problem("report-not-found", `The report is sent in place of ${report.corrects}, which does not exist here.`);
  }
  const sourceRow = sourceRowKey(report);
  const twin = sourceRow === null ? undefined : await reportOfRow(sql, sourceRow);
  if (twin !== undefined) {
    throw problem(
      "report-already-exists",
      `The row that this report was made of stands here as report ${twin} already.`,
    );
  }
  const superseded = known.get(report.supersedes ?? "");
  return superseded === undefined ? null : JSON.parse(superseded);
}
