import type { Report } from "../modules/reports/report.ts";

/** Why a step is in the sample beyond the ordinary run of work: what a screen or a check should have to show. */
export type Episode =
  | "late"
  | "rejected"
  | "wrong-polygon"
  | "wrong-date"
  | "correction"
  | "overlaps-neighbour"
  | "inside-known-area"
  | "near-duplicate"
  | "claims-outside"
  | "claims-again"
  | "slivers"
  | "outside-any-area"
  | "reopens-released-land";

export interface SampleDecision {
  readonly at: string;
  readonly by: string;
  readonly kind: "approve" | "reject";
  readonly reason?: string;
}

/** One report of the sample: when it was submitted, the document, and what became of it (null: it still waits). */
export interface SampleStep {
  readonly at: string;
  readonly document: Report;
  readonly decision: SampleDecision | null;
  readonly episode: Episode | null;
}
