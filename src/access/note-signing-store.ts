import { atDesk } from "../modules/reports/desk-store.ts";
import type { Database, Sql } from "../platform/database/database.ts";
import { Problem, problem } from "../platform/problem.ts";
import { noteUse, passkeyOf } from "./accounts/passkey-store.ts";
import { securityEvent, somebody } from "./accounts/security-event.ts";
import type { SignatureProof } from "./signed-decision.ts";

/** Bit of authenticator data that says the passkey is kept in more than one place (WebAuthn 3, section 6.1). */
const backedUp = 0x10;

/** Notes that a passkey has signed; throws where its counter went back, for then it was copied. */
export async function noteSigning(sql: Sql, proof: SignatureProof, at: Date): Promise<void> {
  if (proof.algorithm !== "webauthn" || (await passkeyOf(sql, proof.keyId)) === undefined) return;
  const data = Buffer.from(proof.authenticatorData, "base64url");
  const isBackedUp = ((data[32] ?? 0) & backedUp) !== 0;
  if (await noteUse(sql, proof.keyId, data.readUInt32BE(33), isBackedUp, at)) return;
  const detail =
    "The counter of this passkey went back, so there are two of it. Nothing was decided; remove the passkey.";
  throw problem("signature-invalid", detail, { fault: "passkey-copied" });
}

/** A copied passkey stands in the journal, though nothing was decided with it. */
export async function recordCopy(database: Database, personId: string, failure: unknown, at: Date): Promise<void> {
  if (!(failure instanceof Problem) || failure.extra["fault"] !== "passkey-copied") return;
  const event = securityEvent("passkey-copied", personId, "A decision was signed with a counter that went back");
  await atDesk(database, [], async (desk) => desk.record(event, somebody, at));
}
