import type { Sql } from "../../platform/database/database.ts";
import type { Operation } from "../land-release/land-claim.ts";
import type { StandingPiece } from "../land-release/standing-piece.ts";
import type { ItemFound, ItemFoundVersion1 } from "../ordnance/item-found.ts";
import type { Report } from "../reports/report.ts";
import type { CertifiedReport } from "./certificate-content.ts";

interface WorkBody {
  readonly operation?: Operation;
  readonly method?: string;
  readonly depthCm?: number;
  readonly itemsFound?: readonly (ItemFound | ItemFoundVersion1)[];
}

/** The approved reports that gave the pieces, in order of information, with the area each gave. */
export async function certifiedReports(sql: Sql, pieces: readonly StandingPiece[]): Promise<CertifiedReport[]> {
  const ids = [...new Set(pieces.map(({ givenBy }) => givenBy))];
  const rows = await sql<{ document: string; sha256: string; approvedBy: string; approvedAt: Date }[]>`
    select r.document, encode(r.sha256, 'hex') as sha256, j.actor as "approvedBy", j.recorded_at as "approvedAt"
    from report r
    join journal j on j.kind = 'report-approved' and j.body ->> 'reportId' = r.id::text
    where r.id = any(${ids}::uuid[])
    order by r.date_of_information, r.id`;
  return rows.map(({ document, sha256, approvedBy, approvedAt }) => {
    const report: Report<WorkBody> = JSON.parse(document);
    const { operation = null, method = null, depthCm = null, itemsFound = null } = report.body;
    const own = pieces.filter(({ givenBy }) => givenBy === report.id);
    return {
      id: report.id,
      type: report.type,
      sha256,
      dateOfInformation: report.dateOfInformation,
      reportedBy: report.reportedBy,
      approvedBy,
      approvedOn: approvedAt.toISOString().slice(0, 10),
      operation: own.some(({ fate }) => fate === "cleared") ? operation : null,
      method,
      depthCm,
      itemsFound,
      areaSquareMetres: own.reduce((sum, { areaSquareMetres }) => sum + areaSquareMetres, 0),
    };
  });
}
