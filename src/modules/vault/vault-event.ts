import type { IdentityKind } from "./identity.ts";

/**
 * What the journal says of the vault: that somebody was recorded, opened, erased. Never who, and nothing (no hash of a
 * name either) against which a guess could be tried. `ofReport` is not `reportId`: readers of a report do not hear that
 * it has an informant.
 */
export type VaultEvent =
  | {
      readonly kind: "identity-recorded";
      readonly body: { readonly identityId: string; readonly kind: IdentityKind; readonly ofReport: string | null };
    }
  | { readonly kind: "identity-read"; readonly body: { readonly identityId: string; readonly reason: string } }
  | { readonly kind: "identity-erased"; readonly body: { readonly identityId: string; readonly reason: string } }
  | { readonly kind: "keys-rotated"; readonly body: { readonly keyVersion: number; readonly identities: number } };
