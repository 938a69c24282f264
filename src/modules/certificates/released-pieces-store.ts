import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { hazardHeads } from "../hazards/store.ts";
import { isReleased, type ReleasedFate } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import { piecesOfHazard, piecesOfReports } from "../land-release/within-store.ts";
import type { CertificateRequest } from "./certificate-request.ts";

type ReleasedPiece = StandingPiece & { readonly fate: ReleasedFate };

/** The released land that a request names: of a hazardous area, or of some reports. None is refused, with why. */
export async function releasedPieces(sql: Sql, request: CertificateRequest, on: string): Promise<ReleasedPiece[]> {
  const { hazardCode, reportIds } = request;
  if ((hazardCode === undefined) === (reportIds === undefined)) {
    const detail =
      "Name the hazardous area (hazardCode) or the reports (reportIds) whose land is handed over: one of both.";
    throw problem("invalid-request", detail);
  }
  if (reportIds !== undefined) {
    const pieces = (await piecesOfReports(sql, reportIds, on)).filter(isReleasedPiece);
    const idle = reportIds.filter((id) => !pieces.some(({ givenBy }) => givenBy === id));
    if (idle.length === 0) return pieces;
    throw problem("nothing-released", `No released land stands on ${idle.join(", ")}: not approved, or taken over.`);
  }
  const code = hazardCode ?? "";
  if ((await hazardHeads(sql, [code])).length === 0) {
    throw problem("hazard-not-found", `No hazardous area has the code ${code}.`);
  }
  const pieces = (await piecesOfHazard(sql, code, on)).filter(isReleasedPiece);
  if (pieces.length === 0) throw problem("nothing-released", `No land of ${code} is released by an approved report.`);
  return pieces;
}

function isReleasedPiece(piece: StandingPiece): piece is ReleasedPiece {
  return isReleased(piece.fate);
}
