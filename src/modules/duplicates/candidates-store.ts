import type { Sql } from "../../platform/database/database.ts";
import type { Casualty } from "../accidents/casualty.ts";
import type { PointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { Report } from "../reports/report.ts";
import type { Candidate } from "./duplicate.ts";
import { type AccidentSeen, accidentCandidate, casualtyCandidates } from "./score-accidents.ts";
import { type AreaOverlap, type AreaSeen, areaCandidates } from "./score-areas.ts";

/** Every pair that may be one record, the strongest first. Read as whoever asks: of what they do not see there is none. */
export async function duplicateCandidates(sql: Sql): Promise<Candidate[]> {
  const [areas, overlaps, accidents] = [await areasSeen(sql), await overlapsSeen(sql), await accidentsSeen(sql, null)];
  const all = [...areaCandidates(areas, overlaps), ...pairsOfAccidents(accidents)];
  return all.sort((a, b) => b.score - a.score || (a.first.key < b.first.key ? -1 : 1));
}

/** Accidents in order of their days: each is held against those of its own day and the next only. */
export function pairsOfAccidents(accidents: readonly AccidentSeen[]): Candidate[] {
  const found: Candidate[] = [];
  accidents.forEach((a, i) => {
    for (const b of accidents.slice(i + 1)) {
      if (Date.parse(b.dateOfInformation) - Date.parse(a.dateOfInformation) > 86_400_000) break;
      const candidate = accidentCandidate(a, b);
      if (candidate !== null) found.push(candidate, ...casualtyCandidates(a, b));
    }
  });
  return found;
}

/** Accidents that wait or are approved, by day; around one day, or all. */
export async function accidentsSeen(sql: Sql, day: string | null): Promise<AccidentSeen[]> {
  const rows = await sql<{ document: string }[]>`
    select r.document from report r join report_state s on s.report_id = r.id
    where r.type = 'accident-report' and s.state in ('submitted', 'approved')
      and ${day === null ? sql`true` : sql`r.date_of_information between ${day}::date - 1 and ${day}::date + 1`}
    order by r.date_of_information, r.id`;
  return rows.map(({ document }) => accidentIn(JSON.parse(document)));
}

export function accidentIn({ id, dateOfInformation, reportedBy, body }: Report): AccidentSeen {
  const { location, casualties = [] } = body as unknown as { location: PointShape; casualties?: readonly Casualty[] };
  const position = pointPosition(location);
  return { reportId: id, dateOfInformation, position, organisation: reportedBy.organisation, casualties };
}

export async function areasSeen(sql: Sql): Promise<AreaSeen[]> {
  return await sql<AreaSeen[]>`
    select h.code, h.name, h.valid_from as "validFrom", coalesce(t.area, 0) as "squareMetres"
    from hazard h left join (
      select hazard_code, sum(square_metres) as area from land_taking
      where known_to is null and ledger_column in ('opened', 'added') group by hazard_code
    ) as t on t.hazard_code = h.code
    where h.known_to is null order by h.code`;
}

/** Where the report of one area claimed ground that another held: the ledger counts it once and says so. */
async function overlapsSeen(sql: Sql): Promise<AreaOverlap[]> {
  return await sql<AreaOverlap[]>`
    select r.hazard_codes[1] as code, f.finding -> 'recordIds' ->> 0 as "otherCode",
      sum((f.finding ->> 'areaSquareMetres')::float8) as "squareMetres"
    from report_finding f join report r on r.id = f.report_id
    where f.known_to is null and f.stage = 'ledger' and f.finding ->> 'code' = 'overlaps-known-area'
      and cardinality(r.hazard_codes) = 1
    group by 1, 2`;
}
