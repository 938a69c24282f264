import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import { hazardHeads } from "../hazards/store.ts";
import type { EffectiveReport } from "../land-release/effective-report.ts";
import type { Outcome } from "../land-release/land-world.ts";
import { piecesGivenBy, takingsOf } from "../land-release/store.ts";
import { type FindingRow, nothingStanding, type Standing, type TakingRow } from "./derived-state.ts";
import { effectiveReport } from "./effective-report.ts";
import type { Known } from "./known-rows.ts";
import { ledgerFindings } from "./store.ts";

/** Ground and hazards that a piece of work may touch. */
export interface Seed {
  readonly bounds: Bounds;
  readonly hazardCodes: readonly string[];
}

/**
 * Loads the land around the seeds: every effective report that could matter to it and all it gave. An import asks for
 * everything, for it touches most of the country.
 */
export async function standingAround(sql: Sql, seeds: readonly Seed[] | "everything"): Promise<Standing> {
  if (seeds.length === 0) return nothingStanding;
  const everything = seeds === "everything";
  const reports = everything ? await everyEffectiveReport(sql) : await componentAround(sql, seeds);
  if (reports.length === 0) return nothingStanding;
  const ids = everything ? null : reports.map((report) => report.id);
  const codes = [...new Set((everything ? reports : [...seeds, ...reports]).flatMap((one) => one.hazardCodes))];
  const takings = await takingsOf(sql, ids);
  const findings = await ledgerFindings(sql, ids);
  return {
    reports,
    pieces: await piecesGivenBy(sql, ids),
    outcomes: outcomesFrom(reports, takings, findings),
    takings,
    ledgerFindings: findings,
    hazards: await hazardHeads(sql, everything ? null : codes),
  };
}

function outcomesFrom(
  reports: readonly EffectiveReport[],
  takings: readonly Known<TakingRow>[],
  findings: readonly Known<FindingRow>[],
): [string, Outcome][] {
  const takingsById = Map.groupBy(takings, (row) => row.value.reportId);
  const findingsById = Map.groupBy(findings, (row) => row.value.reportId);
  return reports.map(({ id }) => [
    id,
    {
      takings: (takingsById.get(id) ?? []).map(({ value: { validFrom: _, ...taking } }) => taking),
      findings: (findingsById.get(id) ?? []).map((row) => row.value.finding),
    },
  ]);
}

async function everyEffectiveReport(sql: Sql): Promise<EffectiveReport[]> {
  const rows = await sql<{ document: string }[]>`
    select r.document from report r join report_state s on s.report_id = r.id
    where s.state = 'approved' and r.footprint is not null`;
  return rows.map(effectiveOf);
}

/** The transitive neighbourhood: one query for each ring of neighbours. */
async function componentAround(sql: Sql, seeds: readonly Seed[]): Promise<EffectiveReport[]> {
  const found = new Map<string, EffectiveReport>();
  let frontier: readonly Seed[] = seeds;
  while (frontier.length > 0) {
    const rows = await touching(sql, frontier, [...found.keys()]);
    const fresh = rows.map(effectiveOf);
    for (const report of fresh) found.set(report.id, report);
    frontier = fresh;
  }
  return [...found.values()];
}

async function touching(sql: Sql, seeds: readonly Seed[], known: readonly string[]): Promise<{ document: string }[]> {
  const boxes = `{${seeds.map((seed) => boxText(seed.bounds)).join(";")}}`;
  const codes = [...new Set(seeds.flatMap((seed) => seed.hazardCodes))];
  return await sql<{ document: string }[]>`
    select r.document
    from (
      select r.id from unnest(${boxes}::text::box[]) as seed(bounds) join report r on r.footprint && seed.bounds
      union
      select id from report where hazard_codes && ${codes}::text[] and footprint is not null
    ) as neighbour
    join report r on r.id = neighbour.id
    join report_state s on s.report_id = r.id
    where s.state = 'approved' and r.id <> all(${known}::uuid[])`;
}

function effectiveOf(row: { document: string }): EffectiveReport {
  const effective = effectiveReport(JSON.parse(row.document));
  if (!effective) throw new Error("A report with a footprint makes no claim on land");
  return effective;
}
