import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { cellText } from "./flat-row.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { type GroundShape, groundOf } from "./ground-shape.ts";
import type { ReportType } from "./report-type.ts";
import { shapePlaces, withValueAt } from "./shape-places.ts";

/** A field of a table of reports: its path, and how it is told. Fields of groups stand beside the others. */
export interface RecordColumn {
  readonly path: string;
  readonly field: FormField;
}

/** The columns of a table of all reports of a type, in the order of its form; of a list one column for the whole. */
export function recordColumns(type: Pick<ReportType, "body">): readonly RecordColumn[] {
  const columnsOf = (fields: readonly FormField[]): RecordColumn[] =>
    fields.flatMap((field) => (field.kind === "group" ? columnsOf(field.fields) : [{ path: field.path, field }]));
  return columnsOf(formFields(type));
}

/** What stands in a body under a path of names. */
export function valueUnder(body: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }, body);
}

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
