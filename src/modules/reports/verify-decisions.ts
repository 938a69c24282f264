import { PeopleSoFar } from "../../access/people-so-far.ts";
import type { JournalEntry, ProgrammeDefinition } from "../journal/journal-entry.ts";
import { type DecisionEntry, isDecision } from "./decided-in.ts";
import type { Report } from "./report.ts";
import { type DecisionFault, rightFaults, signatureFaults, type WaitingReport } from "./verify-decision.ts";

/** A decision that does not hold, with everything that is wrong with it. */
export interface BrokenDecision {
  readonly position: number;
  readonly kind: DecisionEntry["kind"];
  readonly reportId: string;
  readonly actor: string;
  readonly faults: readonly DecisionFault[];
}

/** Every decision counts once: signed and valid, unsigned for a reason that the journal shows, or broken. */
export interface DecisionsVerified {
  readonly decisions: number;
  readonly signed: { readonly webauthn: number; readonly ed25519: number };
  readonly unsigned: Readonly<Record<Unsigned, number>>;
  readonly broken: readonly BrokenDecision[];
}

/**
 * Why nobody signed: rows of an import were decided elsewhere, the sample is invented, there were no accounts yet, or the
 * programme did not ask for it then.
 */
export type Unsigned = "import" | "sample" | "beforeAccounts" | "notAsked";

type DocumentsOf = (reportIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Holds every decision of a journal against what stood in the journal when it was written: signature and key, right and
 * delegation, four eyes. Asks nothing but the entries and the reports they name; the chain itself is `verifyJournal`'s.
 */
export async function verifyDecisions(
  entries: AsyncIterable<JournalEntry>,
  documentsOf: DocumentsOf,
): Promise<DecisionsVerified> {
  const reader = new DecisionReader();
  let batch: JournalEntry[] = [];
  const readBatch = async () => {
    const named = batch.flatMap((entry) => (isDecision(entry) ? [entry.body.reportId] : []));
    const documents = await documentsOf(named);
    for (const entry of batch) await reader.read(entry, documents);
    batch = [];
  };
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length >= 500) await readBatch();
  }
  await readBatch();
  return reader.found();
}

class DecisionReader {
  readonly #people = new PeopleSoFar();
  readonly #waiting = new Map<string, WaitingReport>();
  readonly #signed = { webauthn: 0, ed25519: 0 };
  readonly #unsigned: Record<Unsigned, number> = { import: 0, sample: 0, beforeAccounts: 0, notAsked: 0 };
  readonly #broken: BrokenDecision[] = [];
  #decisions = 0;
  #programme: ProgrammeDefinition | null = null;

  async read(entry: JournalEntry, documents: ReadonlyMap<string, string>): Promise<void> {
    if (isDecision(entry)) await this.#decide(entry, documents.get(entry.body.reportId));
    else if (entry.kind === "programme-defined") this.#programme = entry.body;
    else if (entry.kind === "report-submitted") {
      const { actor: name, personId, position, hash, body } = entry;
      const submission = { reportSha256: body.sha256, submittedPosition: position, submittedHash: hash };
      this.#waiting.set(body.reportId, { ...submission, submittedBy: { name, personId }, checkedBy: [] });
    } else if (entry.kind === "report-checked") {
      const { actor: name, personId, body } = entry;
      const waiting = this.#waiting.get(body.reportId);
      const eyes = { name, personId, organisation: this.#organisationOf(personId) };
      if (waiting) this.#waiting.set(body.reportId, { ...waiting, checkedBy: [...waiting.checkedBy, eyes] });
    } else this.#people.take(entry);
  }

  found(): DecisionsVerified {
    return { decisions: this.#decisions, signed: this.#signed, unsigned: this.#unsigned, broken: this.#broken };
  }

  /** As it was recorded of the person, whatever the check says of itself. */
  #organisationOf(personId: string | null): string | null {
    return personId === null ? null : (this.#people.person(personId)?.organisation.name ?? null);
  }

  async #decide(entry: DecisionEntry, document: string | undefined): Promise<void> {
    const { position, kind, actor, body } = entry;
    this.#decisions += 1;
    const faults = await this.#faultsOf(entry, document);
    this.#waiting.delete(body.reportId);
    if (faults.length > 0) this.#broken.push({ position, kind, reportId: body.reportId, actor, faults });
  }

  /** What does not hold about a decision; one that holds is counted under its kind. */
  async #faultsOf(entry: DecisionEntry, document: string | undefined): Promise<DecisionFault[]> {
    const waiting = this.#waiting.get(entry.body.reportId);
    if (waiting === undefined || document === undefined) {
      return [{ code: "not-waiting", message: `Report ${entry.body.reportId} did not wait for a decision` }];
    }
    const report: Report = JSON.parse(document);
    const then = { people: this.#people, programme: this.#programme?.name.en ?? null, waiting, report };
    const faults = [...rightFaults(entry, then), ...(await signatureFaults(entry, then))];
    const { signature } = entry.body;
    const why = signature === undefined ? this.#whyUnsigned(entry, report) : null;
    if (signature === undefined && why === null) {
      const message = `${entry.actor} did not sign, and the programme asked for signatures`;
      return [...faults, { code: "unsigned", message }];
    }
    if (faults.length > 0) return faults;
    if (signature) this.#signed[signature.proof.algorithm] += 1;
    else if (why !== null) this.#unsigned[why] += 1;
    return [];
  }

  #whyUnsigned({ personId }: DecisionEntry, { provenance }: Report): Unsigned | null {
    if (personId === null && this.#programme?.isSample) return "sample";
    if (personId === null && provenance !== undefined) return "import";
    if (personId === null && !this.#people.hasPeople) return "beforeAccounts";
    return this.#people.policy.signatureRequired ? null : "notAsked";
  }
}
