import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { cellText } from "./flat-row.ts";
import { type GroundShape, groundOf } from "./ground-shape.ts";
import { recordColumns, valueUnder } from "./record-columns.ts";
import type { ReportType } from "./report-type.ts";
import { shapePlaces, withValueAt } from "./shape-places.ts";

/**
 * The body of a report as a table shows it: a point as `{ lon, lat }`, ground as its area and its corners. A country's
 * borders are megabytes, and no table draws them.
 */
export function tabularBody(type: Pick<ReportType, "shapes">, body: Readonly<Record<string, unknown>>) {
  let shown = body;
  for (const { field, shape } of type.shapes) {
    for (const { keys, value } of shapePlaces(shown, field)) {
      if (value === undefined || value === null) continue;
      shown = withValueAt(shown, keys, shape === "point" ? pointCell(value) : groundCell(value as GroundShape));
    }
  }
  return shown;
}

function pointCell(value: unknown) {
  const [lon, lat] = (value as { geometry: { coordinates: readonly number[] } }).geometry.coordinates;
  return { lon, lat };
}

function groundCell(value: GroundShape) {
  const ground = groundOf(value);
  const vertices = ground.flat().reduce((count, ring) => count + ring.length - 1, 0);
  return { areaSquareMetres: areaSquareMetres(ground), vertices };
}

const ownColumns = ["report_id", "date_of_information", "reported_by", "organisation"] as const;

interface RecordRow {
  readonly id: string;
  readonly dateOfInformation: string;
  readonly reportedBy: { readonly name: string | null; readonly organisation: string };
  readonly body: Readonly<Record<string, unknown>>;
}

/** Reports of one type as a table file. A point takes two columns, an area one of m². */
export function recordTable(type: Pick<ReportType, "body">, records: readonly RecordRow[]) {
  const columns = recordColumns(type).flatMap(({ path, field }) => {
    if (field.kind === "point") return [`${path}.lon`, `${path}.lat`];
    return field.kind === "ground" ? [`${path}.areaSquareMetres`] : [path];
  });
  const rows = records.map(({ id, dateOfInformation, reportedBy, body }) => [
    id,
    dateOfInformation,
    reportedBy.name,
    reportedBy.organisation,
    ...columns.map((path) => cellText(valueUnder(body, path))),
  ]);
  return { columns: [...ownColumns, ...columns], rows };
}
