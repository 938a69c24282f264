import type { Report } from "../../modules/reports/report.ts";
import type { PlacedFinding } from "./cell-place.ts";

/** What becomes of one report of a spreadsheet. */
export interface SheetRow {
  /** The row in the spreadsheet, as its margin counts. */
  readonly row: number;
  /** Id of the report that was made of it, now or by an earlier import; null where there is none. */
  readonly id: string | null;
  readonly outcome: "accepted" | "refused" | "already-known";
  readonly accepted: boolean;
  readonly findings: readonly PlacedFinding[];
}

export interface SheetCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly alreadyKnown: number;
}

/** A row after the checks: accepted ones with the report to take in. */
export interface JudgedRow extends SheetRow {
  readonly report: Report | null;
  readonly contentSha256: string;
}

export function countsOf(rows: readonly SheetRow[]): SheetCounts {
  const count = (outcome: SheetRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    accepted: count("accepted"),
    refused: count("refused"),
    alreadyKnown: count("already-known"),
  };
}
