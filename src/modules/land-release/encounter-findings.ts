import type { Ground, Position } from "../../geometry/shape.ts";
import type { Finding, Severity } from "../reports/finding.ts";
import { isReleased, type LandClaim } from "./land-claim.ts";
import type { LandPiece } from "./land-piece.ts";

/** One meeting of a claim with a piece that stands where it claims, or with ground that nothing holds (null). */
export interface Encounter {
  readonly piece: LandPiece | null;
  readonly ground: Ground;
  readonly squareMetres: number;
  readonly changed: boolean;
}

interface Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly sentence: (squareMetres: string, hazard: string) => string;
}

const remarks = {
  overlap: {
    code: "overlaps-known-area",
    severity: "warning",
    sentence: (area, hazard) => `${area} already belong to ${hazard} and stay there; they are counted once.`,
  },
  own: {
    code: "already-in-area",
    severity: "note",
    sentence: (area, hazard) => `${area} were already part of ${hazard}; only the rest is added.`,
  },
  reopened: {
    code: "reopens-released-land",
    severity: "warning",
    sentence: (area, hazard) => `${area} of released land (${hazard}) become hazardous again. Check who uses it now.`,
  },
  again: {
    code: "claims-again",
    severity: "warning",
    sentence: (area, hazard) => `${area} were released before (${hazard}); the earlier report keeps them.`,
  },
  other: {
    code: "claims-other-area",
    severity: "warning",
    sentence: (area, hazard) => `${area} belong to ${hazard}, which the report does not name; they stay as they are.`,
  },
  adds: {
    code: "adds-to-area",
    severity: "note",
    sentence: (area) => `${area} are added to an area that was reported before.`,
  },
  confirmsOutside: {
    code: "confirmed-outside-area",
    severity: "warning",
    sentence: (area) => `${area} of the confirmed ground lay outside the area; they are added to it.`,
  },
  outside: {
    code: "claims-outside-area",
    severity: "warning",
    sentence: (area) => `${area} lie outside any hazardous area; they are kept apart and not counted in the ledger.`,
  },
} as const satisfies Record<string, Remark>;

/** Findings about what a claim met, one for each kind of meeting and hazard, with the areas added up. */
export function encounterFindings(
  claim: LandClaim,
  encounters: readonly Encounter[],
  opensHazard: boolean,
): readonly Finding[] {
  const gathered = new Map<string, { remark: Remark; hazard: string; pieces: LandPiece[]; area: number; at: Ground }>();
  for (const encounter of encounters) {
    const remark = remarkOn(claim, encounter, opensHazard);
    if (remark === null) continue;
    const hazard = encounter.piece?.hazardCode ?? "no hazardous area";
    const key = `${remark.code} ${hazard}`;
    const known = gathered.get(key) ?? { remark, hazard, pieces: [], area: 0, at: encounter.ground };
    known.area += encounter.squareMetres;
    if (encounter.piece) known.pieces.push(encounter.piece);
    gathered.set(key, known);
  }
  return [...gathered.values()].map(({ remark, hazard, pieces, area, at }) => ({
    code: remark.code,
    severity: remark.severity,
    message: remark.sentence(`${area.toFixed(area < 10 ? 2 : 0)} m²`, hazard),
    path: claim.path,
    areaSquareMetres: area,
    recordIds: [...new Set(pieces.flatMap((piece) => [piece.hazardCode ?? [], piece.givenBy].flat()))],
    clause: "Land ledger: every square metre has one fate",
    ...placeToLook(at),
  }));
}

function remarkOn(claim: LandClaim, { piece, changed }: Encounter, opensHazard: boolean): Remark | null {
  if (claim.act === "release") {
    if (piece === null) return remarks.outside;
    if (changed) return null;
    return isReleased(piece.fate) ? remarks.again : remarks.other;
  }
  if (piece === null) return opensHazard ? null : addedBy(claim.path);
  if (isReleased(piece.fate)) return remarks.reopened;
  if (piece.hazardCode !== claim.hazardCode) return remarks.overlap;
  return changed ? null : remarks.own;
}

/** Ground that a survey adds as such needs no remark; that a hazard report or a confirmation adds some does. */
function addedBy(path: string): Remark | null {
  if (path === "/confirmed") return remarks.confirmsOutside;
  return path === "/area" ? remarks.adds : null;
}

function placeToLook(ground: Ground): { position?: Position } {
  const position = ground[0]?.[0]?.[0];
  return position ? { position } : {};
}
