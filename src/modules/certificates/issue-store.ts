import { boundsOf } from "../../geometry/bounds.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import type { Bounds, Position } from "../../geometry/shape.ts";
import { mapHeightMillimetres, mapWidthMillimetres } from "../../interop/documents/map/map-block.ts";
import { boundsOfFrame, type MapFrame, mapFrameFor } from "../../interop/documents/map/map-frame.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { dayOf } from "../../platform/day.ts";
import { problem } from "../../platform/problem.ts";
import { newReportId } from "../../platform/report-ids.ts";
import type { Actor } from "../journal/actor.ts";
import { journalHead } from "../journal/store.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import { piecesWithin } from "../land-release/within-store.ts";
import { unitAt } from "../places/unit-at.ts";
import { administrativeUnits, settlements } from "../places/units-store.ts";
import { programmeOf } from "../programme/store.ts";
import { atDesk } from "../reports/desk-store.ts";
import { unstorableIn } from "../reports/unstorable.ts";
import { handoversOf, inspectionsOf } from "./area-facts-store.ts";
import type { CertificateContent, CertifiedPart, Surroundings } from "./certificate-content.ts";
import type { CertificateRequest } from "./certificate-request.ts";
import { type CertificateSeal, sealOrNull } from "./certificate-seal.ts";
import {
  type CertifiedGround,
  certifiedGround,
  leastSquareMetres,
  whyNotCertifiable,
  within,
} from "./certified-ground.ts";
import { certifiedPerimeters } from "./certified-perimeters.ts";
import { releasedPieces } from "./released-pieces-store.ts";
import { certifiedReports } from "./reports-store.ts";
import { insertCertificate } from "./store.ts";
import { supersededBy } from "./supersede-store.ts";

export interface IssueContext {
  readonly database: Database;
  readonly clock: Clock;
  /** Where the public looks codes up; null where the programme has no address. */
  readonly verifyAt: string | null;
}

export interface IssuedCertificate extends Pick<CertificateSeal, "shortCode" | "sha256"> {
  readonly id: string;
  readonly areaSquareMetres: number;
  readonly journalPosition: number;
}

/**
 * Issues a certificate of released land: what the ledger and the approved reports say, with what is said on top by named
 * people, sealed, kept and written into the journal in one transaction. It speaks of the journal as it stands.
 */
export async function issueCertificate(
  { database, clock, verifyAt }: IssueContext,
  request: CertificateRequest,
  actor: Actor,
): Promise<IssuedCertificate> {
  return await atDesk(database, [], async (desk, sql) => {
    const now = clock.now();
    const { content, seal, bounds } = await sealedContent(sql, request, actor, now, verifyAt);
    const entry = desk.record(
      {
        kind: "certificate-issued",
        body: {
          certificateId: content.certificateId,
          shortCode: seal.shortCode,
          sha256: seal.sha256,
          hazardCodes: content.hazards.map(({ code }) => code),
          reportIds: content.reports.map(({ id }) => id),
          areaSquareMetres: content.areaSquareMetres,
          groundSha256: content.groundSha256,
          journalPosition: content.journalPosition,
          supersedes: content.supersedes.map(({ certificateId }) => certificateId),
        },
      },
      actor,
      now,
    );
    await insertCertificate(sql, content, seal, bounds, entry.position);
    const { shortCode, sha256 } = seal;
    const { certificateId: id, areaSquareMetres } = content;
    return { id, shortCode, sha256, areaSquareMetres, journalPosition: entry.position };
  });
}

async function sealedContent(sql: Sql, request: CertificateRequest, actor: Actor, now: Date, verifyAt: string | null) {
  const today = dayOf(now);
  const { hazardCode: _, reportIds: __, supersedes: ___, ...said } = request;
  if (said.handedOverOn !== undefined && said.handedOverOn > today) {
    throw problem("certificate-refused", `The land cannot have been handed over on ${said.handedOverOn}, after today.`);
  }
  const unstorable = unstorableIn(said);
  if (unstorable !== null) throw problem("certificate-refused", `${unstorable.path} ${unstorable.reason}.`);
  const programme = await programmeOf(sql);
  if (programme === null) throw problem("programme-undefined", "This store has no programme yet.");
  const pieces = await releasedPieces(sql, request, today);
  const ground = certifiedGround(pieces.map((piece) => piece.ground));
  const bounds = boundsOf(ground.outline);
  if (bounds === null) throw problem("certificate-refused", "The released land is too small to stand on.");
  const why = whyNotCertifiable(ground.outline);
  if (why !== null) throw problem("ground-beyond-grid", `${why}. A certificate needs UTM and MGRS.`);
  const { frame, surroundings } = await surroundingsOf(sql, ground, pieces, today);
  const head = await journalHead(sql);
  const units = await administrativeUnits(sql);
  const unit = unitAt(units, middleOf(bounds));
  const hazards = await hazardsBehind(sql, pieces, today);
  const codes = hazards.map(({ code }) => code);
  const content: Omit<CertificateContent, "certificateId"> = {
    kind: "homeground-certificate",
    version: 1,
    issuedAt: now.toISOString(),
    issuedBy: actor.name,
    programme: { name: programme.name, isSample: programme.isSample },
    journalPosition: head.position,
    journalHash: head.hash,
    hazards,
    unit: unit === undefined ? null : { code: unit.code, name: unit.name },
    areaSquareMetres: ground.areaSquareMetres,
    groundSha256: ground.sha256,
    outline: ground.outline,
    parts: pieces.map(partOf),
    perimeters: certifiedPerimeters(ground.perimeters, frame.zone),
    reports: await certifiedReports(sql, pieces),
    inspections: await inspectionsOf(sql, codes, today),
    handovers: await handoversOf(sql, codes, today),
    said,
    supersedes: await supersededBy(sql, request.supersedes ?? [], ground.outline, bounds),
    verifyAt,
    map: frame,
    surroundings,
  };
  return { ...sealed(content), bounds };
}

/** Every seventh content has no short code: another id makes it another content. */
function sealed(content: Omit<CertificateContent, "certificateId">) {
  for (;;) {
    const named: CertificateContent = { ...content, certificateId: newReportId() };
    const seal = sealOrNull(named);
    if (seal !== null) return { content: named, seal };
  }
}

function partOf({ fate, operation, hazardCode, givenBy, areaSquareMetres, ground }: ReleasedPiece): CertifiedPart {
  return { fate, operation, hazardCode, reportId: givenBy, areaSquareMetres, coordinates: ground };
}

type ReleasedPiece = Awaited<ReturnType<typeof releasedPieces>>[number];

/** The hazards whose land this is, and what of each remains hazardous and is not handed over. */
async function hazardsBehind(
  sql: Sql,
  pieces: readonly StandingPiece[],
  on: string,
): Promise<CertificateContent["hazards"]> {
  const codes = [...new Set(pieces.flatMap(({ hazardCode }) => hazardCode ?? []))].sort();
  return await sql<CertificateContent["hazards"][number][]>`
    select h.code, h.name, coalesce((
      select sum(p.area_square_metres) from land_piece p
      where p.known_to is null and p.hazard_code = h.code and p.fate in ('suspected', 'confirmed')
        and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to > ${on})
    ), 0) as "remainingSquareMetres"
    from hazard h where h.known_to is null and h.code = any(${codes}::text[]) order by h.code`;
}

/** What the map shows around: land and settlements within its frame, as they stand today. */
async function surroundingsOf(
  sql: Sql,
  ground: CertifiedGround,
  pieces: readonly StandingPiece[],
  on: string,
): Promise<{ frame: MapFrame; surroundings: Surroundings }> {
  const frame = frameOf(ground);
  const bounds = boundsOfFrame(frame);
  const own = new Set(pieces.map(pieceKey));
  const around = (await piecesWithin(sql, bounds, on)).filter((piece) => !own.has(pieceKey(piece)));
  const [west, south, east, north] = bounds;
  return {
    frame,
    surroundings: {
      land: around
        .map(({ hazardCode, fate, ground: land }) => ({ hazardCode, fate, coordinates: within(land, bounds) }))
        .filter(({ coordinates }) => areaSquareMetres(coordinates) >= leastSquareMetres),
      settlements: (await settlements(sql))
        .filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
        .map(({ name, lon, lat }) => ({ name, position: [lon, lat] })),
    },
  };
}

function frameOf({ outline }: CertifiedGround): MapFrame {
  return mapFrameFor(outline, mapWidthMillimetres, mapHeightMillimetres);
}

function pieceKey({ givenBy, fate, hazardCode, ground }: StandingPiece): string {
  return `${givenBy} ${fate} ${hazardCode} ${ground[0]?.[0]?.[0]?.join(" ")}`;
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
