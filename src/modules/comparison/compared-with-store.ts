import type { Sql } from "../../platform/database/database.ts";
import { effectsOf } from "../reports/effective-report.ts";
import type { Report } from "../reports/report.ts";
import { documentsOf } from "../reports/store.ts";

/** The report that another is held against, and why this one. */
export interface ComparedWith {
  readonly why: "supersedes" | "same-key" | "same-area";
  readonly report: Report;
}

/**
 * What to hold a report against: the one it supersedes, else the latest approved one of its type that speaks of the same
 * thing by its key, or of the same hazardous area. Read as whoever asks: what they must not see is not compared.
 */
export async function comparedWith(sql: Sql, report: Report): Promise<ComparedWith | null> {
  const found = await candidate(sql, report);
  if (found === null) return null;
  const document = (await documentsOf(sql, [found.id])).get(found.id);
  return document === undefined ? null : { why: found.why, report: JSON.parse(document) };
}

async function candidate(sql: Sql, report: Report): Promise<{ id: string; why: ComparedWith["why"] } | null> {
  const { id, type, supersedes } = report;
  if (supersedes !== undefined) return { id: supersedes, why: "supersedes" };
  const fact = effectsOf(report).find((effect) => effect.kind === "fact" && effect.fact.key !== null);
  if (fact?.kind === "fact") {
    const { kind, key } = fact.fact;
    const [row] = await sql<{ id: string }[]>`
      select f.report_id as id from fact f join report r on r.id = f.report_id
      where f.kind = ${kind} and f.key = ${key} and f.known_to is null and r.type = ${type} and r.id <> ${id}
      order by f.valid_from desc, f.report_id desc limit 1`;
    return row === undefined ? null : { id: row.id, why: "same-key" };
  }
  const { hazardCode } = report.body as { hazardCode?: unknown };
  if (typeof hazardCode !== "string") return null;
  const [row] = await sql<{ id: string }[]>`
    select r.id from report r join report_state s on s.report_id = r.id
    where r.hazard_codes @> ${[hazardCode]} and r.type = ${type} and s.state = 'approved' and r.id <> ${id}
    order by r.date_of_information desc, r.id desc limit 1`;
  return row === undefined ? null : { id: row.id, why: "same-area" };
}
