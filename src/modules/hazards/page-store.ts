import type { Bounds, Ground } from "../../geometry/shape.ts";
import { groundFromWkb } from "../../geometry/wkb.ts";
import type { Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { hazardStatus } from "../land-release/hazard-status.ts";
import type { Fate, Operation } from "../land-release/land-claim.ts";
import { hazardLedgers } from "../land-release/ledger-store.ts";
import { unitAt } from "../places/unit-at.ts";
import { administrativeUnits } from "../places/units-store.ts";
import { factsThatHold } from "../reports/fact-store.ts";
import type { Finding } from "../reports/finding.ts";
import type { ReportState } from "../reports/report.ts";
import { hazardHeads } from "./store.ts";
import { tierOfHazard } from "./tier-store.ts";
import { workStatusOf } from "./work-status.ts";

/** One line below the ledger: what one report opened, added, or gave as a fate that still holds on the day. */
export interface LedgerRow {
  readonly column: "opened" | "added" | Fate;
  readonly reportId: string;
  readonly reportType: string;
  readonly dateOfInformation: string;
  readonly squareMetres: number;
}

async function ledgerRows(sql: Sql, code: string, on: string): Promise<LedgerRow[]> {
  return await sql<LedgerRow[]>`
    select line.ledger_column as "column", r.id as "reportId", r.type as "reportType",
      r.date_of_information as "dateOfInformation", line.square_metres as "squareMetres"
    from (
      select ledger_column, report_id, sum(square_metres) as square_metres from land_taking
      where known_to is null and hazard_code = ${code} and ledger_column in ('opened', 'added') and valid_from <= ${on}
      group by ledger_column, report_id
      union all
      select fate, given_by, sum(area_square_metres) from land_piece
      where known_to is null and hazard_code = ${code}
        and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
      group by fate, given_by
    ) as line
    join report r on r.id = line.report_id
    order by r.date_of_information, r.id`;
}

/** A report of a hazard's timeline, with both its times: of the information, and of when it was known. */
export interface TimelineReport {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: { readonly name: string; readonly organisation: string };
  readonly state: ReportState;
  readonly submittedAt: Date;
  readonly submittedPosition: number;
  readonly decidedAt: Date | null;
  readonly decidedPosition: number | null;
  readonly decidedBy: string | null;
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly findings: readonly Finding[];
}

/** Every report that names the hazard or took of its ground, also rejected and superseded ones, latest first. */
async function hazardTimeline(sql: Sql, code: string): Promise<TimelineReport[]> {
  return await sql<TimelineReport[]>`
    select r.id, r.type, r.date_of_information as "dateOfInformation",
      json_build_object('name', r.reported_by_name, 'organisation', r.reported_by_organisation) as "reportedBy",
      s.state, submitted.recorded_at as "submittedAt", r.submitted_position as "submittedPosition",
      decided.recorded_at as "decidedAt", s.decided_position as "decidedPosition", decided.actor as "decidedBy",
      r.supersedes, s.superseded_by as "supersededBy",
      coalesce((
        select json_agg(f.finding order by f.stage desc, f.ordinal) from report_finding f
        where f.report_id = r.id and f.known_to is null
      ), '[]') as findings
    from report r
    join report_state s on s.report_id = r.id
    join journal submitted on submitted.position = r.submitted_position
    left join journal decided on decided.position = s.decided_position
    where r.hazard_codes @> array[${code}]
      or r.id in (select report_id from land_taking where known_to is null and hazard_code = ${code})
    order by r.date_of_information desc, r.id desc`;
}

/** A piece of a hazard's ground as of a day. */
export interface HazardPiece {
  readonly fate: Fate;
  readonly operation: Operation | null;
  readonly reopened: boolean;
  readonly givenBy: string;
  readonly areaSquareMetres: number;
  readonly ground: Ground;
}

export async function hazardPieces(sql: Sql, code: string, on: string): Promise<HazardPiece[]> {
  const rows = await sql<(Omit<HazardPiece, "ground"> & { ground: Buffer })[]>`
    select fate, operation, reopened, given_by as "givenBy", area_square_metres as "areaSquareMetres", ground
    from land_piece
    where known_to is null and hazard_code = ${code} and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
    order by known_from, ordinal`;
  return rows.map((row) => ({ ...row, ground: groundFromWkb(row.ground) }));
}

/** Bounds of all ground a hazard ever held; null where it holds none. */
async function hazardBounds(sql: Sql, code: string): Promise<Bounds | null> {
  const [row] = await sql<{ west: number | null; south: number; east: number; north: number }[]>`
    select min((bounds[1])[0]) as west, min((bounds[1])[1]) as south, max((bounds[0])[0]) as east,
      max((bounds[0])[1]) as north
    from land_piece where known_to is null and hazard_code = ${code}`;
  return !row || row.west === null ? null : [row.west, row.south, row.east, row.north];
}

/** Said alike of what is not there and of what one may not see: no answer tells which codes exist. */
export function unknownHazard(code: string) {
  return problem("hazard-not-found", `No hazardous area has the code ${code}.`);
}

/** Everything the page of one hazard says as of a day. */
export async function hazardPage(sql: Sql, code: string, on: string) {
  const [known] = await hazardHeads(sql, [code]);
  if (!known) throw unknownHazard(code);
  const [ledgers, rows, reports, bounds, units, shown, [work]] = await Promise.all([
    hazardLedgers(sql, on, [code]),
    ledgerRows(sql, code, on),
    hazardTimeline(sql, code),
    hazardBounds(sql, code),
    administrativeUnits(sql),
    tierOfHazard(sql, code),
    factsThatHold(sql, { kind: "area-status", on, key: code }),
  ]);
  const ledger = ledgers.get(code);
  if (!ledger) {
    const detail = `${code} was first reported on ${known.value.validFrom}; nothing was known of it on ${on}.`;
    throw problem("hazard-not-found", detail, { validFrom: known.value.validFrom });
  }
  const { suspectedSquareMetres, confirmedSquareMetres, releasedSquareMetres } = ledger;
  const remainingSquareMetres = suspectedSquareMetres + confirmedSquareMetres;
  const centre = bounds && ([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const);
  const unit = centre === null ? undefined : unitAt(units, centre);
  return {
    code,
    on,
    name: known.value.name,
    kind: confirmedSquareMetres > 0 ? "confirmed" : suspectedSquareMetres > 0 ? "suspected" : known.value.kind,
    status: hazardStatus({ remainingSquareMetres, releasedSquareMetres }),
    work: work === undefined ? null : workStatusOf(work),
    tier: shown.tier,
    bounds,
    centre,
    ledger,
    ledgerRows: rows,
    reports,
    unit: unit === undefined ? null : { code: unit.code, name: unit.name },
  } as const;
}
