import type { GivenRole, OrganisationKind } from "./role.ts";

/** An organisation as it is from now on; the first entry of an id makes it. */
export interface OrganisationEvent {
  readonly kind: "organisation-recorded";
  readonly body: {
    readonly organisationId: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly active: boolean;
  };
}

/** A person as they are from now on; the first entry of an id makes them. Removed people stay, inactive: their acts do. */
export interface PersonEvent {
  readonly kind: "person-recorded";
  readonly body: {
    readonly personId: string;
    readonly name: string;
    readonly organisationId: string;
    readonly roles: readonly GivenRole[];
    readonly active: boolean;
  };
}

/** A key with which a person signs decisions: what is needed to check the signature in twenty years. */
export type KeyEvent =
  | {
      readonly kind: "key-registered";
      readonly body: {
        readonly keyId: string;
        readonly personId: string;
        /** `webauthn`: a passkey, public key in COSE; `ed25519`: derived from a token or password, public key raw. */
        readonly algorithm: "webauthn" | "ed25519";
        /** base64url */
        readonly publicKey: string;
        readonly label: string;
      };
    }
  | {
      readonly kind: "key-withdrawn";
      readonly body: { readonly keyId: string; readonly personId: string; readonly reason: string };
    };

/** What happened at the door; never with a secret, an address of the network or a name that was not found. */
export interface SecurityEvent {
  readonly kind: "security-event";
  readonly body: {
    readonly event: SecurityEventName;
    /** Whom it is about; null where nobody was found. */
    readonly personId: string | null;
    readonly detail: string;
  };
}

export type SecurityEventName =
  | "signed-in"
  | "sign-in-refused"
  | "sign-in-throttled"
  | "signed-out"
  | "session-ended"
  | "invitation-made"
  | "invitation-used"
  | "invitation-withdrawn"
  | "recovery-link-made"
  | "recovery-link-used"
  | "password-set"
  | "passkey-added"
  | "passkey-removed"
  | "passkey-copied"
  | "token-made"
  | "token-withdrawn"
  | "directory-linked"
  | "access-refused";
