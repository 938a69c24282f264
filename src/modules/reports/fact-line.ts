import type { Position } from "../../geometry/shape.ts";

/** A fact as it is told, with the report that says it. */
export interface FactLine {
  readonly kind: string;
  readonly key: string | null;
  readonly hazardCode: string | null;
  readonly location: Position | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly dateOfInformation: string;
  readonly reportId: string;
  readonly reportType: string;
  readonly reportedBy: { readonly name: string; readonly organisation: string };
}
