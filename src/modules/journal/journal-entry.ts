import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { DecisionSignature } from "../../access/signed-decision.ts";
import type { RecordedEvent } from "./recorded-event.ts";

/** What the journal says, one entry at a time. The bodies are small; reports are referred to by id and SHA-256. */
export type JournalEvent =
  | { readonly kind: "programme-defined"; readonly body: ProgrammeDefinition }
  | { readonly kind: "report-submitted"; readonly body: ReportSubmitted }
  | { readonly kind: "report-approved"; readonly body: ReportDecided & { readonly submittedBy: string } }
  | { readonly kind: "report-rejected"; readonly body: ReportDecided & { readonly reason: string } }
  | { readonly kind: "report-superseded"; readonly body: { readonly reportId: string; readonly by: string } }
  | { readonly kind: "import-completed"; readonly body: ImportCompleted }
  | RecordedEvent;

export interface ProgrammeDefinition {
  readonly name: { readonly en: string; readonly az?: string; readonly ru?: string };
  /** ISO 3166-1 alpha-2, or null where the programme brings its own boundary. */
  readonly countryCode: string | null;
  readonly isSample: boolean;
}

export interface ReportSubmitted {
  readonly reportId: string;
  readonly sha256: string;
  readonly findings: readonly unknown[];
}

export interface ReportDecided {
  readonly reportId: string;
  /** By whose right, where it was not their own. */
  readonly delegationId?: string;
  /** Absent where nobody signed: imports, the sample, a programme that does not ask for it. */
  readonly signature?: DecisionSignature;
}

export interface ImportCompleted {
  readonly runId: string;
  readonly profile: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly totals: Readonly<Record<string, number>>;
  /** SHA-256 over the canonical list of the rows of the run with their outcomes: binds import_row to the chain. */
  readonly rowsSha256: string;
}

/** An entry as it stands in the journal. */
export type JournalEntry = JournalEvent & {
  readonly position: number;
  /** Name of who did it, as it was then. */
  readonly actor: string;
  /** Their id; null for what was done before there were accounts, or by someone who has none. */
  readonly personId: string | null;
  readonly recordedAt: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** The hash before the first entry: 32 zero bytes. */
export const genesisHash = "0".repeat(64);

/** SHA-256 (hex) over the RFC 8785 canonical JSON of the entry without its own hash, the previous hash included. */
export function entryHash(entry: Omit<JournalEntry, "hash">): string {
  const { position, kind, actor, personId, recordedAt, body, previousHash } = entry;
  // Entries from before there were accounts keep the hash they were written with.
  const who = personId === null ? { actor } : { actor, personId };
  return sha256Hex(canonical({ position, kind, ...who, recordedAt, body, previousHash }));
}

/** RFC 8785 canonical JSON. Throws where the value has none (undefined, functions, NaN). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no canonical JSON");
  return text;
}

export function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
