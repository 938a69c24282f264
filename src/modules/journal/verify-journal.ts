import { type Break, breakAt, emptyJournal, type JournalHead } from "./journal-chain.ts";
import { type JournalEntry, sha256Hex } from "./journal-entry.ts";

/** Result of checking a journal and the reports it speaks of. */
export interface Verification {
  readonly entries: number;
  readonly reports: number;
  readonly head: JournalHead;
  /** The first entry that is not as it was written; null: everything is. */
  readonly firstBreak: Break | null;
}

/**
 * Checks every entry against the chain and every submitted report against the SHA-256 in its entry, in order, and
 * stops at the first that does not hold. `documentOf` gives the stored canonical text of a report, or null.
 * `expectedReports` is the number of reports the store holds: one that no entry speaks of is a break as well.
 */
export async function verifyJournal(
  entries: AsyncIterable<JournalEntry>,
  documentsOf: (reportIds: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  expectedReports: number,
): Promise<Verification> {
  let head = emptyJournal;
  let reports = 0;
  let batch: { position: number; reportId: string; sha256: string }[] = [];
  const verified = (firstBreak: Break | null): Verification => ({ entries: head.position, reports, head, firstBreak });
  const checkBatch = async (): Promise<Break | null> => {
    const documents = await documentsOf(batch.map((submitted) => submitted.reportId));
    for (const submitted of batch) {
      const broken = reportBreak(submitted, documents.get(submitted.reportId));
      if (broken) return broken;
      reports += 1;
    }
    batch = [];
    return null;
  };
  for await (const entry of entries) {
    const broken = breakAt(head, entry);
    if (broken) return verified((await checkBatch()) ?? broken);
    head = { position: entry.position, hash: entry.hash };
    if (entry.kind === "report-submitted") batch.push({ position: entry.position, ...entry.body });
    if (batch.length < 500) continue;
    const reportBroken = await checkBatch();
    if (reportBroken) return verified(reportBroken);
  }
  const broken = await checkBatch();
  if (broken) return verified(broken);
  if (reports === expectedReports) return verified(null);
  const message = `The store holds ${expectedReports} reports, the journal speaks of ${reports}`;
  return verified({ position: head.position + 1, problem: "missing", message });
}

function reportBreak(
  submitted: { position: number; reportId: string; sha256: string },
  document: string | undefined,
): Break | null {
  const { position, reportId } = submitted;
  if (document === undefined) {
    return { position, problem: "missing", message: `Report ${reportId} of entry ${position} is missing` };
  }
  if (sha256Hex(document) === submitted.sha256) return null;
  return {
    position,
    problem: "changed",
    message: `Report ${reportId} was changed since entry ${position} recorded it`,
  };
}
