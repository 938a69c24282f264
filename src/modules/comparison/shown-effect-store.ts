import { mayDo } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { withhold } from "../../access/withhold.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import type { LedgerSums } from "../land-release/ledger.ts";
import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import type { ReportTypeName } from "../reports/report-types.ts";
import { changedFields } from "./changed-fields.ts";
import { type ComparedWith, comparedWith } from "./compared-with-store.ts";
import { type DrawnPiece, dayCompared, drawnFeatures, type WholeEffect } from "./effect-store.ts";
import { ledgerEffect, nothingTaken, sumOf, takingsMoved } from "./land-change.ts";

/** What lies outside the viewer's sight is left out, and `isPartial` says so; the rest is exact. */
export async function shownEffect(
  database: Database,
  viewer: Viewer,
  whole: WholeEffect,
  today: string,
  totalsBefore: LedgerSums,
) {
  const { report, state, known, obstacle, change, moved, bounds, pieces } = whole;
  const sight = await seenBy(database, viewer, (sql) => sightOf(sql, whole));
  const seesHazard = (code: string | null, reportId: string) =>
    code === null ? sight.reports.has(reportId) : sight.hazards.has(code);
  const seesPiece = ({ piece }: DrawnPiece) => seesHazard(piece.hazardCode, piece.givenBy);
  const seenCodes = [...new Set([...whole.sums.keys(), ...moved.keys()])].filter(
    (code) => code !== null && sight.hazards.has(code),
  ) as string[];
  const delta = sumOf(seenCodes.map((code) => moved.get(code) ?? nothingTaken));
  const takings = takingsMoved(change).filter(({ hazardCode, reportId }) => seesHazard(hazardCode, reportId));
  const shown = fieldsFor(viewer, report, sight.compared);
  const outside = sight.isWhole ? (moved.get(null) ?? nothingTaken) : nothingTaken;
  return {
    reportId: report.id,
    state,
    on: dayCompared(report, today),
    isDone: known !== null,
    isPartial: !sight.isWhole,
    obstacle,
    ...shown,
    ledger: seenCodes.sort().map((hazardCode) => ({
      hazardCode,
      isNew: whole.newCodes.has(hazardCode),
      ...ledgerEffect(whole.sums.get(hazardCode) ?? nothingTaken, moved.get(hazardCode) ?? nothingTaken),
    })),
    totals: ledgerEffect(totalsBefore, delta),
    outside: {
      cancelledSquareMetres: outside.cancelled,
      reducedSquareMetres: outside.reduced,
      clearedSquareMetres: outside.clearedMine + outside.clearedBattleArea,
    },
    bounds,
    pieces: {
      before: drawnFeatures(pieces.before.filter(seesPiece)),
      after: drawnFeatures(pieces.after.filter(seesPiece)),
    },
    takings: takings.filter(({ reportId }) => reportId === report.id),
    takingsElsewhere: takings.filter(({ reportId }) => reportId !== report.id && sight.reports.has(reportId)),
    ...findingsFor(viewer, whole, sight),
    facts: whole.facts,
    certificates: mayDo(viewer, "read", "certificate")
      ? whole.certificates.filter(({ id }) => sight.certificates.has(id))
      : [],
  };
}

export type ShownEffect = Awaited<ReturnType<typeof shownEffect>>;

interface Sight {
  readonly hazards: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, { readonly type: string; readonly organisation: string }>;
  readonly certificates: ReadonlySet<string>;
  readonly compared: ComparedWith | null;
  /** Whether all that changes is in sight. */
  readonly isWhole: boolean;
}

async function sightOf(sql: Sql, { report, change, pieces, moved, sums, newCodes, certificates }: WholeEffect) {
  const drawn = [...pieces.before, ...pieces.after].map(({ piece }) => piece);
  const codes = new Set([...sums.keys(), ...moved.keys(), ...drawn.map(({ hazardCode }) => hazardCode)]);
  const named = [...codes].filter((code) => code !== null);
  const rows = [...change.endedTakings, ...change.begunTakings, ...change.endedFindings, ...change.begunFindings];
  const ids = [
    ...new Set([report.id, ...rows.map(({ reportId }) => reportId), ...drawn.map((piece) => piece.givenBy)]),
  ];
  const hazards = await sql<{ code: string }[]>`
    select distinct code from hazard where code = any(${named}::text[])`;
  const reports = await sql<{ id: string; type: string; organisation: string }[]>`
    select id, type, reported_by_organisation as organisation from report where id = any(${ids}::uuid[])`;
  const seen = await sql<{ id: string }[]>`
    select id from certificate where id = any(${certificates.map(({ id }) => id)}::uuid[])`;
  // An area that only this report speaks of is no secret to who reads the report.
  const known = new Set([...hazards.map(({ code }) => code), ...newCodes]);
  return {
    hazards: known,
    reports: new Map(reports.map(({ id, ...one }) => [id, one])),
    certificates: new Set(seen.map(({ id }) => id)),
    compared: await comparedWith(sql, report),
    isWhole: [...moved.keys()].every((code) => code === null || known.has(code)),
  } satisfies Sight;
}

/** The documents as the viewer may see them, compared: what is kept back from both sides is no difference. */
function fieldsFor(viewer: Viewer, report: Report, compared: ComparedWith | null) {
  const [after, before] = [fieldsSeen(viewer, report), compared === null ? null : fieldsSeen(viewer, compared.report)];
  const { fields, unchanged } = changedFields(before?.fields ?? null, after.fields);
  const { why, report: old } = compared ?? {};
  return {
    comparedWith:
      old === undefined ? null : { why, reportId: old.id, type: old.type, dateOfInformation: old.dateOfInformation },
    type: report.type,
    fields,
    unchanged,
    withheld: after.withheld,
  };
}

function fieldsSeen(viewer: Viewer, report: Report) {
  const { type, reportedBy } = report;
  const seen = withhold(viewer, type as ReportTypeName, reportedBy.organisation, report);
  const { dateOfInformation, reportedBy: by, source, body, withheld = [] } = seen;
  return { withheld, fields: { dateOfInformation, reportedBy: by, source, ...body } };
}

interface FindingsElsewhere {
  readonly reportId: string;
  readonly type: string;
  readonly begin: readonly Finding[];
  readonly end: readonly Finding[];
}

/** What the ledger has to say about this report, and what it would say anew or no longer about others. */
function findingsFor(viewer: Viewer, { report, change }: WholeEffect, { reports }: Sight) {
  const changes = new Map<string, { begin: Finding[]; end: Finding[] }>();
  const of = (reportId: string) => {
    const known = changes.get(reportId) ?? { begin: [], end: [] };
    changes.set(reportId, known);
    return known;
  };
  for (const { reportId, finding } of change.begunFindings) of(reportId).begin.push(finding);
  for (const { reportId, finding } of change.endedFindings) of(reportId).end.push(finding);
  const elsewhere: FindingsElsewhere[] = [];
  for (const [reportId, { begin, end }] of changes) {
    const about = reports.get(reportId);
    if (reportId === report.id || about === undefined) continue;
    const said = { reportId, type: about.type, begin: without(begin, end), end: without(end, begin) };
    if (said.begin.length + said.end.length === 0) continue;
    const seen = withhold(viewer, about.type as ReportTypeName, about.organisation, { findings: said.begin });
    if (seen.withheld === undefined) elsewhere.push(said);
  }
  const own = { findings: changes.get(report.id)?.begin ?? [] };
  const { findings, withheld } = withhold(viewer, report.type as ReportTypeName, report.reportedBy.organisation, own);
  return { findings, findingsWithheld: withheld !== undefined, findingsElsewhere: elsewhere };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const same = new Set(others.map((finding) => JSON.stringify(finding)));
  return findings.filter((finding) => !same.has(JSON.stringify(finding)));
}
