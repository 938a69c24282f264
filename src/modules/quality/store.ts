import type { Sql } from "../../platform/database/database.ts";
import type { FactLine } from "../reports/fact-line.ts";
import { factsEverSaid, factsThatHold } from "../reports/fact-store.ts";
import type { Accreditation } from "./accreditation.ts";
import { accreditationsOn } from "./accreditation-line.ts";
import type { CorrectiveAction } from "./corrective-action.ts";
import { nonConformitiesOn, unmatchedActions } from "./non-conformity-state.ts";
import type { ResidualRisk } from "./residual-risk.ts";
import type { SamplingInspection } from "./sampling-body.ts";
import type { MonitoringVisit } from "./visit-body.ts";

/** Every non-conformity as of a day, and the actions that answer none. Of visits and actions none takes another's place by its number. */
export async function nonConformitiesOf(sql: Sql, on: string) {
  const [visits, actions] = await Promise.all([
    factsEverSaid(sql, { kind: "monitoring-visit", on }),
    factsEverSaid(sql, { kind: "corrective-action", on }),
  ]);
  const [toldVisits, toldActions] = [visits.map(told<MonitoringVisit>), actions.map(told<CorrectiveAction>)];
  const unmatched = unmatchedActions(toldVisits, toldActions, on).map(
    ({ reportId, body: { visit, nonConformity } }) => {
      return { reportId, visit, ordinal: nonConformity };
    },
  );
  return { items: nonConformitiesOn(toldVisits, toldActions, on), unmatched };
}

/** Accreditations as of a day, and inspections by sampling until then, the latest first. */
export async function qualityOn(sql: Sql, on: string) {
  const [accreditations, inspections] = await Promise.all([
    factsThatHold(sql, { kind: "accreditation", on }),
    factsThatHold(sql, { kind: "sampling-inspection", on }),
  ]);
  const lines = inspections
    .map(told<SamplingInspection & { readonly residual: ResidualRisk | null }>)
    .map(({ reportId, on: inspectedOn, hazardCode, body }) => {
      const { number, organisation, plan, itemsFound, result, residual } = body;
      return { reportId, inspectedOn, hazardCode, number, organisation, plan, itemsFound, result, residual };
    })
    .sort((a, b) => (a.inspectedOn > b.inspectedOn ? -1 : a.inspectedOn < b.inspectedOn ? 1 : 0));
  return { accreditations: accreditationsOn(accreditations.map(told<Accreditation>), on), inspections: lines };
}

/** A fact with the body of its kind, which the schema of its report was held to when it was taken in. */
function told<Body>({ reportId, hazardCode, dateOfInformation, body }: FactLine) {
  return { reportId, hazardCode, on: dateOfInformation, body: body as unknown as Body };
}
