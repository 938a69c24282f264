import type { Sql } from "../../platform/database/database.ts";
import { type ToldFact, toldFacts } from "../reports/told-facts-store.ts";
import type { Accreditation } from "./accreditation.ts";
import { accreditationsOn } from "./accreditation-line.ts";
import { nonConformitiesOn, type ToldAction, type ToldVisit, unmatchedActions } from "./non-conformity-state.ts";
import type { ResidualRisk } from "./residual-risk.ts";
import type { SamplingInspection } from "./sampling-body.ts";

/** Every non-conformity as of a day, and the actions that answer none. */
export async function nonConformitiesOf(sql: Sql, on: string) {
  const facts = await toldFacts(sql, ["monitoring-visit", "corrective-action"], on);
  const visits = facts.filter(({ kind }) => kind === "monitoring-visit") as unknown as ToldVisit[];
  const actions = facts.filter(({ kind }) => kind === "corrective-action") as unknown as ToldAction[];
  const unmatched = unmatchedActions(visits, actions, on).map(({ reportId, body: { visit, nonConformity } }) => {
    return { reportId, visit, ordinal: nonConformity };
  });
  return { items: nonConformitiesOn(visits, actions, on), unmatched };
}

type ToldInspection = ToldFact<SamplingInspection & { readonly residual: ResidualRisk | null }>;

/** Accreditations as of a day, and inspections by sampling until then, the latest first. */
export async function qualityOn(sql: Sql, on: string) {
  const facts = await toldFacts(sql, ["accreditation", "sampling-inspection"], on);
  const accreditations = facts.filter(({ kind }) => kind === "accreditation") as unknown as ToldFact<Accreditation>[];
  const inspections = facts.filter(({ kind }) => kind === "sampling-inspection") as unknown as ToldInspection[];
  const lines = inspections.map(({ reportId, on: inspectedOn, hazardCode, body }) => {
    const { number, organisation, plan, itemsFound, result, residual } = body;
    return { reportId, inspectedOn, hazardCode, number, organisation, plan, itemsFound, result, residual };
  });
  return { accreditations: accreditationsOn(accreditations, on), inspections: lines.reverse() };
}
