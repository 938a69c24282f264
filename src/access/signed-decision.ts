/** What a person decides about a report. */
export type DecisionKind = "approval" | "rejection";

/**
 * What a person puts their name to, as RFC 8785 canonical JSON; its SHA-256 is what their key signs. The hash of the entry
 * that submitted the report stands in it, so the signature holds the whole journal up to there.
 */
export interface DecisionStatement {
  readonly homeground: "decision/1";
  /** Name of the programme in English; null where it has none yet. */
  readonly programme: string | null;
  readonly decision: DecisionKind;
  /** Why it is rejected; null for an approval. */
  readonly reason: string | null;
  readonly reportId: string;
  readonly reportSha256: string;
  readonly submittedPosition: number;
  readonly submittedHash: string;
  readonly personId: string;
  readonly delegationId: string | null;
  /** Keys of the person of which one signs: a browser lets them choose among their passkeys only when it asks. */
  readonly keyIds: readonly string[];
  readonly statedAt: string;
}

/** That a key signed a statement; bytes are base64url. */
export type SignatureProof =
  | {
      readonly algorithm: "webauthn";
      readonly keyId: string;
      /** Domain for which the passkey was made. */
      readonly rpId: string;
      readonly authenticatorData: string;
      readonly clientDataJSON: string;
      readonly signature: string;
    }
  | { readonly algorithm: "ed25519"; readonly keyId: string; readonly signature: string };

export interface DecisionSignature {
  readonly statement: DecisionStatement;
  readonly proof: SignatureProof;
}

/** How long after it was stated a decision may be recorded: a person reads, fetches their key, and presses it. */
export const statementMinutes = 10;
