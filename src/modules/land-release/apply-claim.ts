import { boundsIntersect } from "../../geometry/bounds.ts";
import { densify } from "../../geometry/densify.ts";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { normalise } from "../../geometry/normalise.ts";
import { isWithin, part } from "../../geometry/overlay.ts";
import type { Ground } from "../../geometry/shape.ts";
import type { Finding } from "../reports/finding.ts";
import { type Encounter, encounterFindings } from "./encounter-findings.ts";
import { type Fate, isReleased, type LandClaim, type Operation } from "./land-claim.ts";
import { boundsOfPiece, type LandPiece, type LedgerColumn, type Taking } from "./land-piece.ts";
import { reachOf, slackDegrees } from "./reach.ts";

/**
 * Overlaps and left-overs below this size are noise of drawing and rounding, not ground: 0.01 m² is a ribbon 0.1 mm
 * (the coordinate grid) by 100 m. Without it a shared border drawn twice would cut both neighbours into ribbons and no
 * area would ever close. The promise of the ledger is 1 m² an area.
 */
export const negligibleSquareMetres = 0.01;

/** The report that makes the claim: what its pieces are stamped with. */
export interface Claimant {
  readonly reportId: string;
  readonly dateOfInformation: string;
  /** Whether it is the first report of the hazard, in order of information: opens it rather than adds to it. */
  readonly opensHazard: boolean;
}

/** Pieces that end, pieces that begin, what was taken, and what is to be said about it. */
export interface LandChange {
  readonly ended: LandPiece[];
  readonly begun: LandPiece[];
  readonly takings: Taking[];
  readonly findings: Finding[];
}

interface Transition {
  readonly hazardCode: string | null;
  readonly fate: Fate;
  readonly operation: Operation | null;
  readonly reopened: boolean;
  readonly column: LedgerColumn;
}

/**
 * Works one claim into the pieces that stand on its ground. Pure. The rule at every point:
 *
 * | claim    | nothing there | suspected          | confirmed    | released                  | released, no hazard |
 * |----------|---------------|--------------------|--------------|---------------------------|---------------------|
 * | open SHA | opens         | stays              | stays        | reopens in its own hazard | opens               |
 * | open CHA | opens         | becomes confirmed  | stays        | reopens in its own hazard | opens               |
 * | release  | kept apart    | released¹          | released¹    | stays: claimed again      | stays               |
 *
 * ¹ where the piece belongs to the hazard the claim names, or it names none; otherwise the ground stays as it is.
 * A square metre stays for ever with the hazard that held it first, so each hazard's ledger adds up by itself.
 */
export function applyClaim(claim: LandClaim, claimant: Claimant, standing: readonly LandPiece[]): LandChange {
  const change: LandChange = { ended: [], begun: [], takings: [], findings: [] };
  const encounters: Encounter[] = [];
  let rest: Ground = claim.ground;
  for (const piece of standing) {
    if (rest.length === 0) break;
    if (!boundsIntersect(piece.bounds, reachOf(rest)) || !isWithin(piece.ground, rest, slackDegrees)) continue;
    // Edges are geodesics: both sides get vertices along theirs before the plane of the overlay cuts them.
    const { inside, outside, rest: left } = part(densify(piece.ground), densify(rest));
    if (inside.length === 0) continue;
    rest = normalise(left);
    const squareMetres = areaSquareMetres(inside);
    if (squareMetres < negligibleSquareMetres) continue;
    const transition = transitionOf(claim, claimant, piece);
    encounters.push({ piece, squareMetres, ground: inside, changed: transition !== null });
    if (transition !== null) replacePiece(piece, inside, outside, transition, claimant, change);
  }
  const restSquareMetres = areaSquareMetres(rest);
  if (restSquareMetres >= negligibleSquareMetres) {
    takeUnheldGround(claim, claimant, rest, restSquareMetres, change);
    encounters.push({ piece: null, squareMetres: restSquareMetres, ground: rest, changed: claim.act === "open" });
  }
  change.findings.push(...encounterFindings(claim, encounters, claimant.opensHazard));
  return change;
}

function transitionOf(claim: LandClaim, claimant: Claimant, piece: LandPiece): Transition | null {
  const named = claim.hazardCode === null || claim.hazardCode === piece.hazardCode;
  const { hazardCode } = piece;
  if (claim.act === "release") {
    if (isReleased(piece.fate) || !named) return null;
    return { hazardCode, fate: claim.fate, operation: claim.operation, reopened: false, column: claim.fate };
  }
  const { fate } = claim;
  if (hazardCode === null) {
    const column = claimant.opensHazard ? "opened" : "added";
    return { hazardCode: claim.hazardCode, fate, operation: null, reopened: true, column };
  }
  if (isReleased(piece.fate)) return { hazardCode, fate, operation: null, reopened: true, column: "reopened" };
  if (fate === "suspected" || piece.fate === "confirmed") return null;
  return { hazardCode, fate, operation: null, reopened: piece.reopened, column: "confirmed" };
}

/** Ends a piece and begins what becomes of it. A left-over too small to be ground goes with the part taken. */
function replacePiece(
  piece: LandPiece,
  inside: Ground,
  outside: Ground,
  transition: Transition,
  claimant: Claimant,
  change: LandChange,
): void {
  const outsideArea = areaSquareMetres(outside);
  const whole = outsideArea < negligibleSquareMetres;
  const taken = whole ? piece : reshaped(piece, inside);
  change.ended.push(piece);
  if (!whole) change.begun.push(reshaped(piece, outside));
  const { reportId, dateOfInformation } = claimant;
  if (piece.validFrom < dateOfInformation) {
    change.begun.push({ ...taken, validTo: dateOfInformation, endedBy: reportId });
  }
  const { column, ...becomes } = transition;
  change.begun.push({ ...taken, ...becomes, givenBy: reportId, validFrom: dateOfInformation });
  const { hazardCode } = transition;
  change.takings.push({ reportId, hazardCode, column, squareMetres: taken.areaSquareMetres });
}

function reshaped(piece: LandPiece, cutGround: Ground): LandPiece {
  const ground = normalise(cutGround);
  return { ...piece, ground, bounds: boundsOfPiece(ground), areaSquareMetres: areaSquareMetres(ground) };
}

/** Ground that nothing holds: opened by a hazard report; kept apart when a release claims it; else not counted. */
function takeUnheldGround(
  claim: LandClaim,
  claimant: Claimant,
  ground: Ground,
  squareMetres: number,
  change: LandChange,
): void {
  const { reportId, dateOfInformation } = claimant;
  const opens = claim.act === "open";
  change.begun.push({
    hazardCode: opens ? claim.hazardCode : null,
    fate: claim.fate,
    operation: opens ? null : claim.operation,
    reopened: false,
    givenBy: reportId,
    endedBy: null,
    ground,
    bounds: boundsOfPiece(ground),
    areaSquareMetres: squareMetres,
    validFrom: dateOfInformation,
    validTo: null,
  });
  const column = opens ? (claimant.opensHazard ? "opened" : "added") : "outside";
  change.takings.push({ reportId, hazardCode: opens ? claim.hazardCode : null, column, squareMetres });
}
