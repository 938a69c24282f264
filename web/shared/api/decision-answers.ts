import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";

/** What one signs who decides about a report, what stands in the way, and with which keys one can. */
export interface StatementAnswer {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly sha256: string;
  readonly keys: readonly {
    readonly keyId: string;
    readonly algorithm: "webauthn" | "ed25519";
    readonly label: string;
  }[];
  readonly challengeId: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON | null;
  readonly signatureRequired: boolean;
  readonly delegations: readonly UsableDelegation[];
  readonly obstacles: readonly { readonly code: string; readonly message: string }[];
}

export interface UsableDelegation {
  readonly id: string;
  readonly from: { readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
}

export interface Decision {
  readonly kind: "approval" | "rejection";
  readonly reason: string;
  /** Empty: in one's own right. */
  readonly delegationId: string;
}
