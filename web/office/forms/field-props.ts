import type { FormField } from "../../../src/modules/reports/form-fields.ts";

/** What every field of a form is given. */
export interface FieldProps {
  readonly field: FormField;
  /** Where it stands in the report. */
  readonly pointer: string;
  readonly value: unknown;
}
