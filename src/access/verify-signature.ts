import { createHash, createPublicKey, verify } from "node:crypto";
import { verifySignature } from "@simplewebauthn/server/helpers";
import type { DecisionSignature, DecisionStatement, SignatureProof } from "./signed-decision.ts";
import { statementMinutes } from "./signed-decision.ts";
import { statementHash } from "./statement-hash.ts";

/** A key as the journal registers it. */
export interface RegisteredKey {
  readonly keyId: string;
  readonly personId: string;
  readonly algorithm: "webauthn" | "ed25519";
  /** base64url: COSE for a passkey, raw for Ed25519. */
  readonly publicKey: string;
}

/** What the journal says a statement must be about, and when it was recorded. */
export type Decided = Omit<DecisionStatement, "homeground" | "keyIds" | "statedAt"> & { readonly recordedAt: string };

export interface SignatureFault {
  readonly code:
    | "statement-differs"
    | "stated-at-another-time"
    | "key-of-another-person"
    | "key-not-named"
    | "key-of-another-kind"
    | "passkey-of-another-site"
    | "another-challenge"
    | "person-not-verified"
    | "signature-wrong";
  readonly message: string;
}

/**
 * Whether a signature is that of this person's key under this decision; null: it is. The server asks before it writes a
 * decision, and `homeground journal verify --signatures` asks the same of the journal twenty years later.
 */
export async function signatureFault(
  { statement, proof }: DecisionSignature,
  decided: Decided,
  key: RegisteredKey,
): Promise<SignatureFault | null> {
  return (
    statementFault(statement, decided) ?? keyFault(statement, proof, key) ?? (await proofFault(statement, proof, key))
  );
}

const bound = [
  "programme",
  "decision",
  "reason",
  "reportId",
  "reportSha256",
  "submittedPosition",
  "submittedHash",
  "personId",
  "delegationId",
] as const satisfies readonly (keyof Decided & keyof DecisionStatement)[];

function statementFault(statement: DecisionStatement, decided: Decided): SignatureFault | null {
  if (statement.homeground !== "decision/1") {
    return fault("statement-differs", `The statement is of a form that is not known: ${statement.homeground}`);
  }
  for (const name of bound) {
    if (statement[name] === decided[name]) continue;
    const [said, is] = [statement[name], decided[name]].map(String);
    return fault("statement-differs", `The signed statement says ${name} ${said}; the journal says ${is}`);
  }
  const minutes = Math.abs(Date.parse(decided.recordedAt) - Date.parse(statement.statedAt)) / 60_000;
  if (minutes <= statementMinutes) return null;
  const message = `It was stated at ${statement.statedAt} and recorded at ${decided.recordedAt}, more than ${statementMinutes} minutes apart`;
  return fault("stated-at-another-time", message);
}

function keyFault(statement: DecisionStatement, proof: SignatureProof, key: RegisteredKey): SignatureFault | null {
  if (key.personId !== statement.personId) {
    return fault(
      "key-of-another-person",
      `Key ${key.keyId} is of person ${key.personId}, not of ${statement.personId}`,
    );
  }
  if (!statement.keyIds.includes(proof.keyId) || key.keyId !== proof.keyId) {
    return fault("key-not-named", `The statement does not name the key ${proof.keyId} that signed it`);
  }
  if (key.algorithm === proof.algorithm) return null;
  return fault("key-of-another-kind", `Key ${key.keyId} is ${key.algorithm}, the signature ${proof.algorithm}`);
}

async function proofFault(
  statement: DecisionStatement,
  proof: SignatureProof,
  { publicKey }: RegisteredKey,
): Promise<SignatureFault | null> {
  const hash = statementHash(statement);
  try {
    if (proof.algorithm === "webauthn") return await passkeyFault(hash, proof, publicKey);
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, hash, key, Buffer.from(proof.signature, "base64url")) ? null : notSigned;
  } catch (failure) {
    // Bytes that are no signature, no key, no client data: whatever a forger wrote, it is an answer and not a crash.
    return fault("signature-wrong", `The signature cannot be read: ${String(failure)}`);
  }
}

type PasskeyProof = Extract<SignatureProof, { algorithm: "webauthn" }>;

/** Bits of the authenticator data (WebAuthn 3, section 6.1): the person was there, and was verified. */
const [userPresent, userVerified] = [0x01, 0x04];

/** WebAuthn 3, section 7.2, as far as it can be asked again of what is kept. */
async function passkeyFault(hash: Buffer, proof: PasskeyProof, publicKey: string): Promise<SignatureFault | null> {
  const clientDataBytes = Buffer.from(proof.clientDataJSON, "base64url");
  const { type, challenge, origin, crossOrigin } = JSON.parse(clientDataBytes.toString("utf8"));
  if (type !== "webauthn.get") return fault("another-challenge", `The passkey was asked for ${type}, not to sign`);
  if (challenge !== hash.toString("base64url")) {
    return fault("another-challenge", "The passkey signed another statement than this one");
  }
  const data = Buffer.from(proof.authenticatorData, "base64url");
  const isOfSite = data.subarray(0, 32).equals(createHash("sha256").update(proof.rpId).digest());
  if (crossOrigin === true || !isOfSite || !isWithin(origin, proof.rpId)) {
    return fault("passkey-of-another-site", `The passkey signed for another site than ${proof.rpId} (${origin})`);
  }
  const flags = data[32] ?? 0;
  if ((flags & userPresent) === 0 || (flags & userVerified) === 0) {
    return fault("person-not-verified", "The passkey did not verify the person by finger, face or PIN");
  }
  const signed = Buffer.concat([data, createHash("sha256").update(clientDataBytes).digest()]);
  const isSigned = await verifySignature({
    signature: new Uint8Array(Buffer.from(proof.signature, "base64url")),
    data: new Uint8Array(signed),
    credentialPublicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
  });
  return isSigned ? null : notSigned;
}

/** Whether a page of that origin may use passkeys of the domain: the domain itself or one below it. */
function isWithin(origin: unknown, rpId: string): boolean {
  const host = new URL(String(origin)).hostname;
  return host === rpId || host.endsWith(`.${rpId}`);
}

const notSigned = fault("signature-wrong", "The signature is not of this key over this statement");

function fault(code: SignatureFault["code"], message: string): SignatureFault {
  return { code, message };
}
