import type { AssistanceTotals } from "../../../src/modules/assistance/assistance-totals.ts";
import type { ReturnTotals } from "../../../src/modules/returns/return-totals.ts";
import type { ReportedBy } from "./answers.ts";

/** One approved report in the table of its type; a point is `{ lon, lat }`, ground its area and its corners. */
export interface RecordLine {
  readonly id: string;
  readonly dateOfInformation: string;
  readonly reportedBy: ReportedBy;
  readonly body: Readonly<Record<string, unknown>>;
  readonly withheld?: readonly string[];
}

export interface RecordList {
  readonly on: string;
  readonly total: number;
  readonly items: readonly RecordLine[];
}

/** `isPartial`: only what the asker's own organisation reported is in it. */
export interface AsOf {
  readonly on: string;
  readonly isPartial: boolean;
}

export type Assistance = AssistanceTotals & AsOf;
export type Returns = ReturnTotals & AsOf;
