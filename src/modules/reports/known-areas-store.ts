import type { Bounds } from "../../geometry/shape.ts";
import type { Sql } from "../../platform/database/database.ts";
import { boxText } from "../../platform/database/literals.ts";
import { type GroundShape, groundOf } from "./ground-shape.ts";
import { KnownAreas } from "./known-areas.ts";
import type { Report } from "./report.ts";
import { labelOf } from "./report-label.ts";
import { reportTypeNamed } from "./report-types.ts";

/** Areas of submitted and approved reports within the bounds (null: everywhere), without those of one report. */
export async function knownAreasWithin(sql: Sql, within: Bounds | null, except: string | null): Promise<KnownAreas> {
  const known = new KnownAreas();
  const rows = sql<{ document: string }[]>`
    select r.document from report r join report_state s on s.report_id = r.id
    where s.state in ('submitted', 'approved') and r.footprint is not null
      and ${within === null ? sql`true` : sql`r.footprint && ${boxText(within)}::box`}
      and ${except === null ? sql`true` : sql`r.id <> ${except}`}`;
  for await (const batch of rows.cursor(1000)) {
    for (const row of batch) addAreasOf(known, JSON.parse(row.document));
  }
  return known;
}

/** Adds the areas of one report under its hazard code, or its own id where it names none. */
function addAreasOf(known: KnownAreas, report: Report): void {
  for (const { field, comparedWith } of reportTypeNamed(report.type)?.shapes ?? []) {
    const shape = report.body[field] as GroundShape | undefined;
    if (comparedWith && shape) known.add(comparedWith, report.id, labelOf(report), groundOf(shape));
  }
}
