import type { EffectiveReport } from "../land-release/effective-report.ts";
import { reachOf } from "../land-release/reach.ts";
import type { Report } from "./report.ts";
import type { Effect } from "./report-type.ts";
import { reportTypeNamed } from "./report-types.ts";

/** What a report does to the current state once it is approved. */
export function effectsOf(report: Report): readonly Effect[] {
  const type = reportTypeNamed(report.type);
  if (!type) throw new Error(`Report ${report.id} is of the unknown type ${report.type}`);
  return type.verb(report as Report<never>);
}

/** The report as the ledger sees it: its claims on land. Null for a report that makes none. */
export function effectiveReport(report: Report): EffectiveReport | null {
  const claims = effectsOf(report).flatMap((effect) => (effect.kind === "land" ? effect.claims : []));
  if (claims.length === 0) return null;
  const bounds = reachOf(claims.flatMap((claim) => claim.ground));
  if (bounds === null) throw new Error(`Report ${report.id} claims no ground`);
  const codes = new Set(claims.flatMap((claim) => claim.hazardCode ?? []));
  const { id, dateOfInformation } = report;
  return { id, dateOfInformation, claims, bounds, hazardCodes: [...codes] };
}

/** Every hazardous area that a report speaks of: what it claims, and what it names. */
export function hazardCodesOf(report: Report): readonly string[] {
  const { hazardCode, hazardCodes } = report.body as { hazardCode?: unknown; hazardCodes?: unknown };
  const named = [hazardCode, ...(Array.isArray(hazardCodes) ? hazardCodes : [])];
  const claimed = effectiveReport(report)?.hazardCodes ?? [];
  return [...new Set([...claimed, ...named.filter((code) => typeof code === "string")])];
}
