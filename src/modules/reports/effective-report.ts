import type { EffectiveReport } from "../land-release/effective-report.ts";
import { reachOf } from "../land-release/reach.ts";
import type { Report } from "./report.ts";
import { reportTypeNamed } from "./report-types.ts";

/** The report as the ledger sees it: its claims on land. Null for a report that makes none. */
export function effectiveReport(report: Report): EffectiveReport | null {
  const type = reportTypeNamed(report.type);
  if (!type) throw new Error(`Report ${report.id} is of the unknown type ${report.type}`);
  const effect = type.verb(report as Report<never>);
  if (effect.kind !== "land" || effect.claims.length === 0) return null;
  const bounds = reachOf(effect.claims.flatMap((claim) => claim.ground));
  if (bounds === null) throw new Error(`Report ${report.id} claims no ground`);
  const codes = new Set(effect.claims.flatMap((claim) => claim.hazardCode ?? []));
  const { id, dateOfInformation } = report;
  return { id, dateOfInformation, claims: effect.claims, bounds, hazardCodes: [...codes] };
}
