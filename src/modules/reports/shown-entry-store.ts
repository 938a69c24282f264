import { keyAt } from "../../access/deciding-store.ts";
import type { DecisionSignature } from "../../access/signed-decision.ts";
import { signatureFault } from "../../access/verify-signature.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { JournalEntry } from "../journal/journal-entry.ts";
import { type DecisionEntry, decidedIn, isDecision } from "./decided-in.ts";
import { submissionOf } from "./store.ts";

/** That a decision was signed, as a page says it. */
export interface ShownSignature {
  readonly algorithm: "webauthn" | "ed25519";
  readonly keyId: string;
  readonly verified: boolean;
}

/**
 * An entry about a report as its page shows it: of a decision, what became of its signature instead of the signature. `sql`
 * reads as the owner of the tables: keys are not for routes that read.
 */
export async function shownEntry(sql: Sql, entry: JournalEntry) {
  if (!isDecision(entry)) return entry;
  const { signature, ...body } = entry.body;
  const shown = signature === undefined ? null : await shownSignature(sql, entry, signature);
  return { ...entry, body, signature: shown };
}

async function shownSignature(sql: Sql, entry: DecisionEntry, signature: DecisionSignature): Promise<ShownSignature> {
  const { algorithm, keyId } = signature.proof;
  const key = await keyAt(sql, keyId, entry.position);
  const submission = await submissionOf(sql, entry.body.reportId);
  if (key === undefined || submission === undefined) return { algorithm, keyId, verified: false };
  const decided = {
    // The name of the programme may have changed since; `journal verify --signatures` asks which one it had.
    programme: signature.statement.programme,
    ...decidedIn(entry),
    ...submission,
  };
  return { algorithm, keyId, verified: (await signatureFault(signature, decided, key)) === null };
}
