import { isAuthor } from "../../access/four-eyes.ts";
import type { Actor } from "../journal/actor.ts";
import type { Report } from "./report.ts";

/** What of a waiting report says whose turn it is. */
interface Waiting extends Pick<Report, "type" | "reportedBy"> {
  readonly submittedBy: Actor;
  readonly checkedBy: readonly string[];
}

export interface Turns<Line> {
  /** They may approve it or return it. */
  readonly toApprove: readonly Line[];
  /** They may say that they have looked at it, and have not yet. */
  readonly toCheck: readonly Line[];
  /** Theirs: it waits for somebody else. */
  readonly sent: readonly Line[];
}

interface Rights<Line> {
  readonly mayDecide: (line: Line) => boolean;
  readonly mayCheck: (line: Line) => boolean;
}

/**
 * Whose turn a waiting report is, seen from one person. What they wrote or handed in waits for somebody else; what they
 * may decide they need not check first.
 */
export function turnsOf<Line extends Waiting>(
  lines: readonly Line[],
  me: Actor & { readonly personId: string },
  { mayDecide, mayCheck }: Rights<Line>,
): Turns<Line> {
  const sent = lines.filter((line) => isTheirs(me, line));
  const others = lines.filter((line) => !isTheirs(me, line));
  const toApprove = others.filter(mayDecide);
  const toCheck = others.filter((line) => !mayDecide(line) && mayCheck(line) && !line.checkedBy.includes(me.personId));
  return { toApprove, toCheck, sent };
}

function isTheirs(me: Actor, { reportedBy, submittedBy }: Waiting): boolean {
  return isAuthor(me, { writtenBy: reportedBy.name, organisation: reportedBy.organisation, submittedBy });
}
