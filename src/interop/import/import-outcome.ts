import type { Finding } from "../../modules/reports/finding.ts";
import type { SourceFile } from "./map-row.ts";

export type RowOutcome = "accepted" | "repaired" | "refused";

/** What became of one row. */
export interface ImportedRow {
  readonly file: SourceFile;
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reportId: string | null;
  /** Findings that kept a refused row out; those of an accepted one stand with its report. */
  readonly findings: readonly Finding[];
  /** SHA-256 (hex) of what an accepted row of a spreadsheet says, wherever it stands. */
  readonly contentSha256?: string;
}

/** Totals of a run: rows = accepted + repaired + refused + already known. */
export interface ImportTotals {
  readonly rows: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly refused: number;
  readonly alreadyKnown: number;
  readonly refusedFor: Readonly<Record<string, number>>;
  readonly repairs: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, number>>;
}
