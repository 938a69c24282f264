import type { Sql } from "../../platform/database/database.ts";
import { hazardCodesOf } from "../reports/effective-report.ts";
import type { Finding } from "../reports/finding.ts";
import type { Report } from "../reports/report.ts";
import { reportTypeNamed } from "../reports/report-types.ts";
import { accidentIn, accidentsSeen } from "./candidates-store.ts";
import { codeKey } from "./code-key.ts";
import { accidentCandidate } from "./score-accidents.ts";

/** What a report that comes in may already be known as. A note: a person looks, nothing is merged. */
export async function twinFindings(sql: Sql, report: Report): Promise<Finding[]> {
  if (reportTypeNamed(report.type)?.name === "accident-report") return await accidentTwins(sql, report);
  const findings: Finding[] = [];
  for (const code of hazardCodesOf(report)) findings.push(...(await codeTwins(sql, code)));
  return findings;
}

async function accidentTwins(sql: Sql, report: Report): Promise<Finding[]> {
  const accident = accidentIn(report);
  const others = await accidentsSeen(sql, report.dateOfInformation);
  return others.flatMap((other) => {
    const candidate = other.reportId === report.supersedes ? null : accidentCandidate(accident, other);
    const metres = candidate?.reasons.find(({ why }) => why === "near")?.value;
    if (metres === undefined || metres === null) return [];
    const what = `An accident of ${other.dateOfInformation}, ${metres.toFixed(0)} m from here, is reported already`;
    const message = `${what}. If it is the same one, correct that report instead of sending a second.`;
    return [{ code: "duplicate-candidate", severity: "note", message, path: "/location", recordIds: [other.reportId] }];
  });
}

/** Another spelling of a code that is known, while this one is not. */
async function codeTwins(sql: Sql, code: string): Promise<Finding[]> {
  // Most reports speak of an area that is known: only of a new one are all codes looked at.
  const [known] = await sql`select from hazard where code = ${code} limit 1`;
  if (known !== undefined) return [];
  const rows = await sql<{ code: string }[]>`select code from hazard where known_to is null`;
  const twins = rows.filter((row) => codeKey(row.code) === codeKey(code)).map((row) => row.code);
  return twins.map((twin) => ({
    code: "duplicate-candidate",
    severity: "note",
    message: `"${code}" is read like the known area "${twin}". If it is that area, give its code as it is recorded.`,
    path: "/hazardCode",
    recordIds: [twin],
  }));
}
