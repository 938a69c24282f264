import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { hazardStatus } from "../land-release/hazard-status.ts";
import type { Ledger } from "../land-release/ledger.ts";
import { hazardLedgers } from "../land-release/ledger-store.ts";
import { unitAt } from "../places/unit-at.ts";
import { administrativeUnits } from "../places/units-store.ts";
import { factsThatHold } from "../reports/fact-store.ts";
import type { HazardLine } from "./hazard-line.ts";
import { workStatusOf } from "./work-status.ts";

interface HeadRow {
  readonly code: string;
  readonly name: string | null;
  readonly kind: "suspected" | "confirmed";
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
  readonly lastInformation: string;
}

/** The whole register as of a day, as known now, in order of code. */
export async function hazardRegister(sql: Sql, on: string): Promise<HazardLine[]> {
  const [heads, ledgers, units, statuses] = await Promise.all([
    headRows(sql, on),
    hazardLedgers(sql, on, null),
    administrativeUnits(sql),
    factsThatHold(sql, { kind: "area-status", on }),
  ]);
  const works = new Map(statuses.map((fact) => [fact.key, workStatusOf(fact)]));
  return heads.map((head) => {
    const ledger = ledgers.get(head.code);
    if (!ledger) throw new Error(`Hazard ${head.code} has no ledger`);
    const bounds = boundsOfRow(head);
    const middle = bounds && ([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const);
    return {
      ...lineOf(head, ledger),
      bounds,
      work: works.get(head.code) ?? null,
      lastInformation: head.lastInformation,
      unit: middle === null ? null : (unitAt(units, middle)?.code ?? null),
    };
  });
}

async function headRows(sql: Sql, on: string): Promise<HeadRow[]> {
  return await sql<HeadRow[]>`
    with place as (
      select hazard_code as code, min((bounds[1])[0]) as west, min((bounds[1])[1]) as south,
        max((bounds[0])[0]) as east, max((bounds[0])[1]) as north
      from land_piece
      where known_to is null and hazard_code is not null
        and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
      group by hazard_code
    ), latest as (
      select code, max(r.date_of_information) as date
      from report r
      join report_state s on s.report_id = r.id and s.state = 'approved'
      cross join lateral unnest(r.hazard_codes) as code
      where r.date_of_information <= ${on}
      group by code
    ), taken as (
      -- A clearance that names no hazard speaks of those whose ground it took.
      select hazard_code as code, max(valid_from) as date
      from land_taking where known_to is null and valid_from <= ${on} group by hazard_code
    )
    select hazard.code, hazard.name, hazard.kind, west, south, east, north,
      greatest(hazard.valid_from, latest.date, taken.date) as "lastInformation"
    from hazard left join place using (code) left join latest using (code) left join taken using (code)
    where hazard.known_to is null and hazard.valid_from <= ${on}
    order by hazard.code`;
}

function boundsOfRow({ west, south, east, north }: HeadRow): Bounds | null {
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}

function lineOf(head: HeadRow, ledger: Ledger) {
  const { confirmedSquareMetres, suspectedSquareMetres, remainingSquareMetres, releasedSquareMetres } = ledger;
  const left = {
    remainingSquareMetres: suspectedSquareMetres + confirmedSquareMetres,
    releasedSquareMetres,
  };
  return {
    code: head.code,
    name: head.name,
    kind: confirmedSquareMetres > 0 ? "confirmed" : suspectedSquareMetres > 0 ? "suspected" : head.kind,
    status: hazardStatus(left),
    openedSquareMetres: ledger.openedSquareMetres + ledger.addedSquareMetres,
    remainingSquareMetres,
    releasedSquareMetres,
  } as const;
}
