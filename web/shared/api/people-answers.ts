import type { RecordName } from "../../../src/access/access-table.ts";
import type { GivenRole, OrganisationKind, Role } from "../../../src/access/role.ts";

/** What the server answers about people. Instants are ISO 8601, UTC. */

export interface OrganisationName {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export interface Me {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly organisation: OrganisationName;
    readonly roles: readonly GivenRole[];
  } | null;
  readonly roles: readonly Role[];
  readonly by: "nobody" | "session" | "token" | "command-line";
  /** Some of the ground is kept from this person: nothing may look as if nothing were there. */
  readonly isRestricted: boolean;
  readonly may: Readonly<Partial<Record<RecordName, readonly string[]>>>;
  /** Set here, not by the server: see meQuery. */
  readonly hasEnded?: true;
  readonly signIn: { readonly directory: { readonly name: string } | null };
}

export interface OpenedLink {
  readonly purpose: "administrator" | "invitation" | "recovery";
  readonly name: string | null;
  readonly organisation: string | null;
  readonly roles: readonly GivenRole[];
  readonly expiresAt: string;
  readonly invitedBy?: string | null;
  readonly login: string | null;
}

export interface Account {
  readonly login: string | null;
  readonly hasPassword: boolean;
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly OpenSession[];
  readonly tokens: readonly ApiToken[];
}

export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly method: "passkey" | "password" | "directory" | "link" | "test";
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly isThis: boolean;
}

export interface ApiToken {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly GivenRole[];
  readonly readOnly: boolean;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: OrganisationName;
  readonly roles: readonly GivenRole[];
  readonly active: boolean;
  readonly login: string | null;
  readonly lastSeenAt: string | null;
  readonly withheld?: readonly string[];
}

export interface Organisation extends OrganisationName {
  readonly active: boolean;
}

export interface Invitation {
  readonly id: string;
  readonly name: string;
  readonly organisation: OrganisationName;
  readonly roles: readonly GivenRole[];
  readonly madeAt: string;
  readonly expiresAt: string;
}

export interface SecurityEntry {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly event: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly detail: string;
}

export interface List<Item> {
  readonly items: readonly Item[];
}

export interface Delegation {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly reason: string;
  readonly state: "future" | "valid" | "over" | "withdrawn";
}

export interface Policy {
  readonly outsideCheckRequired: boolean;
  readonly signatureRequired: boolean;
  /** Null where nobody has decided yet and the default holds. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}
