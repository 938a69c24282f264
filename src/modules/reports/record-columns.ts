import { type FormField, formFields } from "./form-fields.ts";
import type { ReportType } from "./report-type.ts";

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
