import type { Sql } from "../../platform/database/database.ts";
import type { CertifiedHandover, CertifiedInspection } from "./certificate-content.ts";
import type { HandoverBody } from "./handover-checks.ts";

interface FactRow<Body> {
  readonly reportId: string;
  readonly kind: string;
  readonly on: string;
  readonly body: Body;
}

interface InspectionBody {
  readonly inspectorOrganisation: string;
  readonly number: string;
  readonly result: string;
}

/** Quality visits to the areas and inspections in them, in order of date: approved reports, as known now. */
export async function inspectionsOf(
  sql: Sql,
  hazardCodes: readonly string[],
  on: string,
): Promise<CertifiedInspection[]> {
  const rows = await sql<FactRow<InspectionBody>[]>`
    select report_id as "reportId", kind, valid_from as on, body from fact
    where known_to is null and kind in ('monitoring-visit', 'sampling-inspection') and valid_from <= ${on}
      and hazard_code = any(${hazardCodes as string[]}::text[])
    order by valid_from, report_id`;
  return rows.map(({ reportId, kind, on: day, body: { inspectorOrganisation, number, result } }) => {
    return { reportId, type: kind, on: day, organisation: inspectorOrganisation, number, result };
  });
}

/** Handovers of land of the areas, in order of date. Who received it stays in the vault. */
export async function handoversOf(sql: Sql, hazardCodes: readonly string[], on: string): Promise<CertifiedHandover[]> {
  const rows = await sql<FactRow<HandoverBody>[]>`
    select report_id as "reportId", kind, valid_from as on, body from fact
    where known_to is null and kind = 'handover' and valid_from <= ${on}
      and exists (
        select from jsonb_array_elements_text(body -> 'hazardCodes') as code
        where code = any(${hazardCodes as string[]}::text[])
      )
    order by valid_from, report_id`;
  return rows.map(({ reportId, body }) => ({
    reportId,
    handedOverOn: body.handedOverOn,
    receivedBy: body.receivedBy,
    present: body.present ?? null,
    releasedFor: body.releasedFor ?? [],
    residualRiskAcknowledged: body.residualRiskAcknowledged,
    residualRisk: body.residualRisk ?? null,
  }));
}
