import { clearanceFor, mayReadField } from "../../access/permission.ts";
import { seenBy } from "../../access/seen-by-store.ts";
import type { Viewer } from "../../access/viewer.ts";
import { boundsIntersect, boundsOf } from "../../geometry/bounds.ts";
import { perimetersOf } from "../../geometry/coordinates/turning-points.ts";
import { whyNoUtm } from "../../geometry/coordinates/utm.ts";
import { unionAll } from "../../geometry/overlay.ts";
import type { Bounds, Ground, Position } from "../../geometry/shape.ts";
import { mapHeightMillimetres, mapWidthMillimetres } from "../../interop/documents/map/map-block.ts";
import { boundsOfFrame, mapFrameFor } from "../../interop/documents/map/map-frame.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { recordedPoints } from "../accidents/points-store.ts";
import { certifiedPerimeters } from "../certificates/certified-perimeters.ts";
import { hazardPage, type TimelineReport } from "../hazards/page-store.ts";
import { hazardHeads } from "../hazards/store.ts";
import { journalHead } from "../journal/store.ts";
import { isReleased } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import { piecesOfHazard, piecesWithin } from "../land-release/within-store.ts";
import { settlements } from "../places/units-store.ts";
import { programmeOf } from "../programme/store.ts";
import type { ReportTypeName } from "../reports/report-types.ts";
import { documentsOf } from "../reports/store.ts";
import type { DossierFacts, DossierReport, NearHazard } from "./dossier-facts.ts";
import { boundsAround, wayBetween, wayTo } from "./near.ts";

/** How far a dossier looks around. */
const withinMetres = 2000;

/** What is known of a hazard on a day, as the viewer may see it. */
export async function dossierFacts(
  database: Database,
  viewer: Viewer,
  code: string,
  on: string,
): Promise<DossierFacts> {
  // Asked first and of the whole journal: what is read afterwards is at least of that state.
  const { position: journalPosition } = await journalHead(database);
  const facts = await seenBy(database, viewer, (sql) => ownFacts(sql, viewer, code, on));
  const { bounds, whole, frame, middle, visible, ...seen } = facts;
  // A team must not walk into ground that is hidden from it: what lies around is drawn whoever asks, without its records.
  const around = await piecesWithin(database, joined(boundsAround(bounds, withinMetres), boundsOfFrame(frame)), on);
  const others = around.filter(({ hazardCode }) => hazardCode !== code);
  const shownCode = (piece: StandingPiece) =>
    piece.hazardCode !== null && visible.has(piece.hazardCode) ? piece.hazardCode : null;
  return {
    ...seen,
    journalPosition,
    withinMetres,
    neighbours: neighboursOf(others, whole, middle, shownCode),
    map: frame,
    around: others.filter(isInside(boundsOfFrame(frame))).map((piece) => ({
      fate: piece.fate,
      ground: piece.ground,
      label: isReleased(piece.fate) ? null : shownCode(piece),
    })),
  };
}

async function ownFacts(sql: Sql, viewer: Viewer, code: string, on: string) {
  const page = await hazardPage(sql, code, on);
  const [head] = await hazardHeads(sql, [code]);
  const pieces = await piecesOfHazard(sql, code, on);
  const programme = await programmeOf(sql);
  const { bounds } = page;
  if (bounds === null || pieces.length === 0 || programme === null || head === undefined) {
    throw problem("hazard-without-ground", `${code} holds no ground on ${on}: other areas cover it.`);
  }
  const whole = unionAll(pieces.map(({ ground }) => ground));
  const why = whole
    .flat(2)
    .map(whyNoUtm)
    .find((reason) => reason !== null);
  if (why) throw problem("ground-beyond-grid", `${why}. A dossier needs UTM and MGRS.`);
  const remaining = pieces.filter(({ fate }) => !isReleased(fate));
  const frame = mapFrameFor(whole, mapWidthMillimetres, mapHeightMillimetres);
  const middle = middleOf(bounds);
  const outline = remaining.length === 0 ? whole : unionAll(remaining.map(({ ground }) => ground));
  const { name, kind, status, unit, ledger } = page;
  return {
    bounds,
    whole,
    frame,
    middle,
    visible: new Set((await hazardHeads(sql, null)).map(({ value }) => value.code)),
    programme: { name: programme.name, isSample: programme.isSample },
    on,
    code,
    name,
    kind,
    status,
    firstReported: head.value.validFrom,
    unit,
    ledger,
    perimeters: certifiedPerimeters(perimetersOf(outline), frame.zone),
    reports: await reportsFor(sql, viewer, page.reports),
    accidents: await accidentsNear(sql, viewer, whole, middle),
    settlements: await settlementsNear(sql, whole, middle),
    land: pieces.map(({ fate, ground }) => ({ fate, ground })),
  };
}

async function reportsFor(sql: Sql, viewer: Viewer, timeline: readonly TimelineReport[]): Promise<DossierReport[]> {
  const documents = await documentsOf(
    sql,
    timeline.map(({ id }) => id),
  );
  return timeline.map(({ id, type, dateOfInformation, state, reportedBy, decidedBy }) => {
    const { organisation } = reportedBy;
    const clearance = clearanceFor(viewer, type as ReportTypeName, organisation);
    const mayRead = (field: string) => mayReadField(type as ReportTypeName, field, clearance);
    const body: { description?: string } = JSON.parse(documents.get(id) ?? "{}").body ?? {};
    return {
      id,
      type,
      dateOfInformation,
      state,
      author: mayRead("reportedBy.name") ? reportedBy.name : null,
      organisation,
      decidedBy: mayRead("actor") ? decidedBy : null,
      description: mayRead("body.description") ? (body.description ?? null) : null,
    };
  });
}

async function accidentsNear(sql: Sql, viewer: Viewer, whole: Ground, middle: Position) {
  const mayReadWhat = mayReadField(
    "accident-report",
    "body.description",
    clearanceFor(viewer, "accident-report", null),
  );
  return (await recordedPoints(sql))
    .filter(({ kind }) => kind === "accident")
    .map(({ lon, lat, date, description }) => ({
      date,
      description: mayReadWhat ? description : null,
      isWithheld: !mayReadWhat,
      position: [lon, lat] as const,
      ...wayTo(whole, middle, [lon, lat]),
    }))
    .filter(({ distanceMetres }) => distanceMetres <= withinMetres)
    .sort((a, b) => a.distanceMetres - b.distanceMetres);
}

async function settlementsNear(sql: Sql, whole: Ground, middle: Position) {
  return (await settlements(sql))
    .map(({ name, lon, lat }) => ({ name, position: [lon, lat] as const, ...wayTo(whole, middle, [lon, lat]) }))
    .sort((a, b) => a.distanceMetres - b.distanceMetres)
    .slice(0, 5);
}

function neighboursOf(
  others: readonly StandingPiece[],
  whole: Ground,
  middle: Position,
  shownCode: (piece: StandingPiece) => string | null,
): NearHazard[] {
  const hazardous = others.filter(({ fate }) => !isReleased(fate));
  const byHazard = Map.groupBy(hazardous, ({ hazardCode, givenBy }) => hazardCode ?? givenBy);
  return [...byHazard.values()]
    .flatMap((pieces) => {
      const [first] = pieces;
      if (first === undefined) return [];
      const ground = pieces.flatMap((piece) => piece.ground);
      const fates = [...new Set(pieces.map(({ fate }) => fate))].filter((fate) => !isReleased(fate)).sort();
      return [
        {
          code: shownCode(first),
          fates: fates as NearHazard["fates"],
          remainingSquareMetres: pieces.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
          ...wayBetween(whole, middle, ground),
        },
      ];
    })
    .filter(({ distanceMetres }) => distanceMetres <= withinMetres)
    .sort((a, b) => a.distanceMetres - b.distanceMetres);
}

function isInside(bounds: Bounds) {
  return ({ ground }: StandingPiece) => boundsIntersect(bounds, boundsOf(ground));
}

function joined(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
