import type { Decided } from "../../access/verify-signature.ts";
import type { JournalEntry } from "../journal/journal-entry.ts";

/** An entry that decides about a report. */
export type DecisionEntry = Extract<JournalEntry, { kind: "report-approved" | "report-rejected" }>;

export function isDecision(entry: JournalEntry): entry is DecisionEntry {
  return entry.kind === "report-approved" || entry.kind === "report-rejected";
}

/** What an entry says was decided, by whom and with what right; the report and the programme are not in it. */
export function decidedIn(
  entry: DecisionEntry,
): Pick<Decided, "decision" | "reason" | "reportId" | "personId" | "delegationId" | "recordedAt"> {
  return {
    decision: entry.kind === "report-approved" ? "approval" : "rejection",
    reason: entry.kind === "report-rejected" ? entry.body.reason : null,
    reportId: entry.body.reportId,
    personId: entry.personId ?? "",
    delegationId: entry.body.delegationId ?? null,
    recordedAt: entry.recordedAt,
  };
}
