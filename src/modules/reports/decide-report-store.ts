import { decidingRightOf, type RightToDecide } from "../../access/deciding-right-store.ts";
import { keyAt, keysOfPerson, policyOf } from "../../access/deciding-store.ts";
import { noteSigning, recordCopy } from "../../access/note-signing-store.ts";
import type {
  DecisionKind,
  DecisionSignature,
  DecisionStatement,
  SignatureProof,
} from "../../access/signed-decision.ts";
import { signatureFault } from "../../access/verify-signature.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Sql } from "../../platform/database/database.ts";
import { problem } from "../../platform/problem.ts";
import { programmeOf } from "../programme/store.ts";
import { atDesk, seedsOf } from "./desk-store.ts";
import type { Report } from "./report.ts";
import { documentsOf, submissionOf } from "./store.ts";

interface Stores {
  readonly database: Database;
  readonly clock: Clock;
}

export interface Decision {
  readonly kind: DecisionKind;
  readonly reportId: string;
  /** Why it is rejected; null for an approval. */
  readonly reason: string | null;
  readonly delegationId: string | null;
}

/** Signs a statement with a key of the person; throws where it cannot. */
export type Sign = (statement: DecisionStatement) => Promise<SignatureProof>;

/** Who decides: a person, and how they sign; null: they do not. */
export interface Decider {
  readonly viewer: Viewer;
  readonly personId: string;
  readonly signing: { readonly sign: Sign; readonly statedAt: Date } | null;
}

/**
 * Approves or rejects a submitted report. The signature is made before the desk is opened, because a person or a slow hash
 * makes it, and held there against what the store says then: right, policy, four eyes and key are of one moment.
 */
export async function decideReport({ database, clock }: Stores, decision: Decision, by: Decider): Promise<void> {
  const { kind, reportId: id, reason } = decision;
  const report = await reportOf(database, id);
  const seeds = kind === "approval" ? await seedsOf(database, report) : [];
  const signature = await signatureOf(database, decision, by);
  const deciding = atDesk(database, seeds, async (desk, sql) => {
    const at = clock.now();
    const lent = decision.delegationId;
    const { actor, organisation, delegation } = await decidingRightOf(sql, by.viewer, report, lent, at);
    const sign = () => mustHold(sql, decision, actor, signature, at);
    const right = { organisation, delegation, sign };
    if (kind === "approval") await desk.approve(id, actor, at, right);
    else await desk.reject(id, actor, reason ?? "", at, right);
  });
  try {
    await deciding;
  } catch (failure) {
    await recordCopy(database, by.personId, failure, clock.now());
    throw failure;
  }
}

async function reportOf(sql: Sql, id: string): Promise<Report> {
  const document = (await documentsOf(sql, [id])).get(id);
  if (document === undefined) throw problem("report-not-found", `There is no report ${id}.`);
  return JSON.parse(document);
}

async function signatureOf(sql: Sql, decision: Decision, { personId, signing }: Decider) {
  if (signing === null) return null;
  const statement = await statementOf(sql, decision, personId, signing.statedAt);
  return { statement, proof: await signing.sign(statement) };
}

/** What somebody signs who decides this now. */
export async function statementOf(
  sql: Sql,
  decision: Decision,
  personId: string,
  statedAt: Date,
): Promise<DecisionStatement> {
  const keys = await keysOfPerson(sql, personId);
  return {
    homeground: "decision/1",
    ...(await decidedOf(sql, decision, personId)),
    keyIds: keys.map(({ keyId }) => keyId),
    statedAt: statedAt.toISOString(),
  };
}

async function decidedOf(sql: Sql, { kind, reportId, reason, delegationId }: Decision, personId: string) {
  const [programme, submission] = [await programmeOf(sql), await submissionOf(sql, reportId)];
  if (submission === undefined) throw problem("report-not-found", `There is no report ${reportId}.`);
  const about = { decision: kind, reason, reportId, ...submission, personId, delegationId };
  return { programme: programme?.name.en ?? null, ...about };
}

/** The signature as the journal will keep it, having been verified as the journal's reader will verify it. */
async function mustHold(
  sql: Sql,
  decision: Decision,
  { name, personId }: RightToDecide["actor"],
  signature: DecisionSignature | null,
  at: Date,
): Promise<DecisionSignature | null> {
  if (signature === null) {
    if (!(await policyOf(sql)).signatureRequired) return null;
    throw problem("signature-required", await howToSign(sql, name, personId));
  }
  const { keyId } = signature.proof;
  const key = await keyAt(sql, keyId, null);
  if (key === undefined) {
    throw problem("signature-invalid", "The key that signed this is not registered here, or was withdrawn.");
  }
  const decided = { ...(await decidedOf(sql, decision, personId)), recordedAt: at.toISOString() };
  const fault = await signatureFault(signature, decided, key);
  if (fault) throw problem("signature-invalid", `${fault.message}. Nothing was decided.`, { fault: fault.code });
  await noteSigning(sql, signature.proof, at);
  return signature;
}

async function howToSign(sql: Sql, name: string, personId: string): Promise<string> {
  const asked = "This programme asks that every decision is signed with the key of the person who takes it.";
  const keys = await keysOfPerson(sql, personId);
  if (keys.length > 0) return `${asked} Sign with a passkey, a password or a token of yours.`;
  return `${asked} ${name} has no key yet: add a passkey or set a password in your account.`;
}
