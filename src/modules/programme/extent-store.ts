import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";

export interface Extent {
  readonly bounds: Bounds | null;
  readonly journalPosition: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly reportCount: number;
  readonly hazardCount: number;
  /** True where all land carries one date of information: there is no past to slide through. */
  readonly undated: boolean;
}

interface ExtentRow extends Omit<Extent, "bounds" | "undated"> {
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
}

/** Where the programme's land lies (its units where it has no land), how far back it goes, and how much there is. */
export async function extentOf(sql: Sql): Promise<Extent> {
  const [row] = await sql<ExtentRow[]>`
    with place as (
      select bounds from land_piece where known_to is null
      union all
      select bounds from administrative_unit
      where known_to is null and not exists (select from land_piece where known_to is null)
    ), extent as (
      select min((bounds[1])[0]) as west, min((bounds[1])[1]) as south, max((bounds[0])[0]) as east,
        max((bounds[0])[1]) as north
      from place
    ), days as (
      select min(r.date_of_information) as first, max(r.date_of_information) as last
      from report r join report_state s on s.report_id = r.id
      where s.state = 'approved' and r.footprint is not null
    )
    select west, south, east, north, first as "firstDate", last as "lastDate",
      coalesce((select max(position) from journal), 0) as "journalPosition",
      (select count(*)::integer from report) as "reportCount",
      (select count(*)::integer from hazard where known_to is null) as "hazardCount"
    from extent, days`;
  if (!row) throw new Error("An extent over no rows still has a row");
  const { west, south, east, north, ...facts } = row;
  const bounds: Bounds | null =
    west === null || south === null || east === null || north === null ? null : [west, south, east, north];
  return { bounds, ...facts, undated: facts.firstDate === facts.lastDate };
}
