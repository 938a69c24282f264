import { boundsOf } from "../../geometry/bounds.ts";
import type { Sql } from "../../platform/database/database.ts";
import { isReleased } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import { piecesOfReports } from "../land-release/within-store.ts";
import { factsEverSaid } from "../reports/fact-store.ts";
import type { Alert } from "./alert.ts";
import { sharedSquareMetres } from "./certificate-status.ts";
import { standingCertificatesWithin } from "./store.ts";

/** Less is the rounding of the ledger. */
const leastSquareMetres = 1;

/**
 * Alerts that stand on a day, the latest first. Nobody can put one away: it ends when the ground it reopened is
 * released again, or when the report is superseded.
 */
export async function alertsOn(sql: Sql, on: string): Promise<Alert[]> {
  const facts = await factsEverSaid(sql, { kind: "post-clearance-finding", on });
  const ids = facts.map(({ reportId }) => reportId);
  const pieces = (await piecesOfReports(sql, ids, on)).filter(({ fate }) => !isReleased(fate));
  const alerts: Alert[] = [];
  for (const { reportId, dateOfInformation, location, body } of facts) {
    const own = pieces.filter(({ givenBy }) => givenBy === reportId);
    const squareMetres = own.reduce((sum, piece) => sum + piece.areaSquareMetres, 0);
    if (squareMetres < leastSquareMetres) continue;
    alerts.push({
      reportId,
      dateOfInformation,
      location,
      hazardCodes: [...new Set(own.flatMap(({ hazardCode }) => hazardCode ?? []))].sort(),
      squareMetres,
      quantity: Number(body["quantity"]),
      foundDuring: String(body["foundDuring"]),
      certificates: await certificatesMarked(sql, own),
    });
  }
  return alerts.sort((a, b) => (a.dateOfInformation < b.dateOfInformation ? 1 : -1));
}

async function certificatesMarked(sql: Sql, pieces: readonly StandingPiece[]): Promise<Alert["certificates"]> {
  const ground = pieces.flatMap((piece) => piece.ground);
  const bounds = boundsOf(ground);
  if (bounds === null) return [];
  const near = await standingCertificatesWithin(sql, bounds);
  return near
    .map(({ id, shortCode, content }) => {
      const shared = pieces.map((piece) => sharedSquareMetres(content.outline, piece.ground));
      return { id, shortCode, squareMetres: shared.reduce((sum, area) => sum + area, 0) };
    })
    .filter(({ squareMetres }) => squareMetres > leastSquareMetres);
}
