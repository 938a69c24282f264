import type { ConflictLine, DraftLine, Work, WorkLine } from "../../shared/api/work-queries.ts";
import { workLists } from "../address.ts";

export type WorkListName = (typeof workLists)[number];

/** A line of any list: what only some lists know is absent from the others. */
export interface ShownLine extends Partial<Omit<WorkLine, "id" | "type" | "hazardCode">> {
  readonly id: string;
  readonly type: string;
  readonly hazardCode: string | null;
  /** The moment by which it is told how long it waits. */
  readonly since: string;
  readonly conflicts?: ConflictLine["conflicts"];
}

export interface ShownList {
  readonly name: WorkListName;
  readonly lines: readonly ShownLine[];
  readonly total: number;
}

/** The lists in their order; those that can never hold anything for this person are left to them, and say so. */
export function listsOf(
  work: Work | undefined,
  conflicts: { readonly total: number; readonly items: readonly ConflictLine[] } | undefined,
): readonly ShownList[] {
  if (work === undefined) return [];
  const ofDraft = (line: DraftLine): ShownLine => ({ ...line, since: line.updatedAt });
  const ofReport = (line: WorkLine): ShownLine => ({ ...line, since: line.decidedAt ?? line.submittedAt });
  return workLists.map((name) => {
    if (name === "drafts") return { name, lines: work.drafts.map(ofDraft), total: work.drafts.length };
    if (name === "conflicts") {
      return { name, lines: conflicts?.items.map(ofReport) ?? [], total: conflicts?.total ?? 0 };
    }
    return { name, lines: work[name].map(ofReport), total: work[name].length };
  });
}

/** What asks for this person's hand: the number beside the word in the navigation. */
export function handsNeeded({ drafts, toApprove, toCheck, returned }: Work): number {
  return drafts.length + toApprove.length + toCheck.length + returned.length;
}
