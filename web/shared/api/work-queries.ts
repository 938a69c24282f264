import { queryOptions } from "@tanstack/react-query";
import type { ReportedBy, ReportState } from "./answers.ts";
import { get } from "./request.ts";

/** A report as it stands in a list of work; nulls where something is kept back. */
export interface WorkLine {
  readonly id: string;
  readonly type: string;
  readonly dateOfInformation: string;
  readonly reportedBy: ReportedBy;
  readonly hazardCode: string | null;
  readonly state: ReportState;
  readonly submittedAt: string;
  readonly submittedBy: string | null;
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number } | null;
  readonly checks: number | null;
  readonly reason: string | null;
  readonly decidedAt: string | null;
}

export interface DraftLine {
  readonly id: string;
  readonly type: string;
  readonly hazardCode: string | null;
  readonly begunAt: string;
  readonly updatedAt: string;
}

export interface Work {
  readonly drafts: readonly DraftLine[];
  readonly toApprove: readonly WorkLine[];
  readonly toCheck: readonly WorkLine[];
  readonly returned: readonly WorkLine[];
  readonly sent: readonly WorkLine[];
  readonly isCut: boolean;
}

export interface ConflictLine extends WorkLine {
  readonly conflicts: readonly { readonly code: string; readonly count: number }[] | null;
}

export const workQuery = queryOptions({
  queryKey: ["api", "work"],
  queryFn: ({ signal }) => get<Work>("/api/work", {}, signal),
  // Drafts change without a change of the journal.
  staleTime: 10_000,
});

export const conflictsQuery = queryOptions({
  queryKey: ["api", "work", "conflicts"],
  queryFn: ({ signal }) => get<{ total: number; items: readonly ConflictLine[] }>("/api/work/conflicts", {}, signal),
});
