import type { IdentityKind } from "../../office/vault/identity-kinds.ts";

/** An identity without opening it: no name, no address, nothing that says who it is. */
export interface IdentityLine {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly reportId: string | null;
  readonly label: string;
  readonly recordedAt: string;
  readonly erasedAt: string | null;
}

/** Who somebody is: asked with a reason, shown for a short while, kept nowhere. */
export interface IdentityDetails {
  readonly name: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly address?: string;
  readonly contact?: string;
  readonly note?: string;
}

/** Who did what with an identity, when and why. */
export interface IdentityReading {
  readonly what: "recorded" | "read" | "erased";
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}
