import type { Bounds } from "../../geometry/shape.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { latestDayOf } from "../../platform/day.ts";
import type { FileStore } from "../../platform/files.ts";
import { problem } from "../../platform/problem.ts";
import { twinFindings } from "../duplicates/twin-findings-store.ts";
import type { Actor } from "../journal/actor.ts";
import { countryOf } from "../places/country-store.ts";
import { programmeOf } from "../programme/store.ts";
import { type CheckContext, checkReport } from "./check-report.ts";
import { atDesk } from "./desk-store.ts";
import type { Finding } from "./finding.ts";
import { KnownAreas } from "./known-areas.ts";
import { knownAreasWithin } from "./known-areas-store.ts";
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
  const programme = await programmeOf(database);
  if (!programme)
    throw problem("programme-undefined", "This store has no programme yet. Define one or load the sample.");
  const context = {
    today: latestDayOf(clock.now()),
    country: await countryOf(database, programme),
    allowedRepairs: [],
    acceptedCodes: [],
  };
  const near = boundsAskedFor(offered, context);
  const areas = near === null ? new KnownAreas() : await knownAreasWithin(database, near, supersededBy(offered));
  const checked = checkReport(offered, { ...context, knownAreas: (set, bounds) => areas.within(set, bounds) });
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
    return { id: report.id, findings };
  });
}

/** The ground whose neighbours the checks want to see, found by a first look without any. */
function boundsAskedFor(offered: unknown, context: Omit<CheckContext, "knownAreas">): Bounds | null {
  const asked: Bounds[] = [];
  checkReport(offered, {
    ...context,
    knownAreas: (_, bounds) => {
      asked.push(bounds);
      return [];
    },
  });
  const [first, ...others] = asked;
  if (first === undefined) return null;
  return others.reduce<Bounds>(([w, s, e, n], [west, south, east, north]) => {
    return [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
  }, first);
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
  const known = await documentsOf(sql, [report.id, report.supersedes ?? report.id]);
  if (known.has(report.id)) throw problem("report-already-exists", `There is a report ${report.id} already.`);
  if (report.supersedes === report.id) throw problem("invalid-report", "A report cannot supersede itself.");
  if (report.supersedes !== undefined && !known.has(report.supersedes)) {
    throw problem("report-not-found", `The report supersedes ${report.supersedes}, which does not exist here.`);
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

function supersededBy(offered: unknown): string | null {
  const { supersedes } = (offered ?? {}) as { supersedes?: unknown };
  return typeof supersedes === "string" && isUuid.test(supersedes) ? supersedes : null;
}
