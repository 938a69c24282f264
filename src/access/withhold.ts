import type { RecordName } from "./access-table.ts";
import { clearanceFor, closedFields } from "./permission.ts";
import type { Viewer } from "./viewer.ts";

/**
 * A row as a viewer may see it: fields that are not theirs are null (a list is empty), and `withheld` names them, so that
 * nothing looks absent that is only kept back. `as` says under which name a field stands in this row.
 */
export function withhold<Row extends object>(
  viewer: Viewer,
  record: RecordName,
  organisation: string | null,
  row: Row,
  as: Readonly<Record<string, readonly string[]>> = {},
): Row & { readonly withheld?: readonly string[] } {
  const closed = closedFields(record, clearanceFor(viewer, record, organisation));
  const paths = closed.flatMap((field) => as[field] ?? [field]).filter((path) => holds(row, path.split(".")));
  if (paths.length === 0) return row;
  return { ...paths.reduce((kept, path) => without(kept, path.split(".")), row), withheld: paths };
}

function holds(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || name === undefined || !(name in value)) return false;
  return rest.length === 0 || holds((value as Record<string, unknown>)[name], rest);
}

function without<T extends object>(value: T, [name = "", ...rest]: readonly string[]): T {
  const inner = (value as Record<string, unknown>)[name];
  const kept = rest.length > 0 ? without(inner as object, rest) : Array.isArray(inner) ? [] : null;
  return { ...value, [name]: kept };
}
