import type { FormField } from "./form-fields.ts";

/** A required field that a report has no value for yet. */
export interface RequiredField {
  /** JSON pointer into the report. */
  readonly pointer: string;
  readonly isFilled: boolean;
}

/** The required fields outside the body, in the order of the form. */
const ofEveryReport = ["dateOfInformation", "reportedBy/name", "reportedBy/organisation"] as const;

/**
 * Every required field of a report as it stands, filled or not: those of a group that is optional count once something is
 * in it, those of a list for each of its entries.
 */
export function requiredFields(fields: readonly FormField[], document: unknown): readonly RequiredField[] {
  const envelope = ofEveryReport.map((path) => {
    return { pointer: `/${path}`, isFilled: isFilled(valueAt(document, path.split("/"))) };
  });
  return [...envelope, ...requiredWithin(fields, valueAt(document, ["body"]), "/body")];
}

function requiredWithin(fields: readonly FormField[], value: unknown, prefix: string): RequiredField[] {
  return fields.flatMap((field) => {
    const pointer = `${prefix}/${field.name}`;
    const inner = valueAt(value, [field.name]);
    if (field.kind === "group") {
      return field.required || isFilled(inner) ? requiredWithin(field.fields, inner, pointer) : [];
    }
    const own = field.required ? [{ pointer, isFilled: isFilled(inner) }] : [];
    if (field.kind !== "list" || !Array.isArray(inner)) return own;
    return [...own, ...inner.flatMap((one, i) => requiredWithin(field.fields, one, `${pointer}/${i}`))];
  });
}

/** Whether somebody has put anything there: blanks, and lists and groups of nothing, are nothing. */
export function isFilled(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null;
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found;
}
