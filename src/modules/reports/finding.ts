import type { Position } from "../../geometry/shape.ts";

/**
 * What a check has to say about a report: data, many at a time, the same in a form, an import and a work list.
 * `error` keeps a report from being accepted until it is mended, `warning` and `note` travel with it.
 */
export type Severity = "error" | "warning" | "note";

export interface Finding {
  /** Stable kebab-case code, listed in docs/findings.md. */
  readonly code: string;
  readonly severity: Severity;
  /** English sentence for people: what, and what would be right. Numbers carry their units. */
  readonly message: string;
  /** JSON pointer into the report body, for example "/area". */
  readonly path: string;
  /** A place to look, when there is one. */
  readonly position?: Position;
  /** Area the finding speaks of, in square metres. */
  readonly areaSquareMetres?: number;
  /** Reports, hazards or files this finding points to. */
  readonly recordIds?: readonly string[];
  /** Clause of the standard or house rule behind it. */
  readonly clause?: string;
}
