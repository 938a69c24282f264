import type { GivenRole, OrganisationKind, Role } from "./role.ts";

/** Whoever asks: a person with roles, or the public. */
export interface Viewer {
  readonly person: ViewingPerson | null;
  /** Always with `public`. Of a token with narrower scope: only the roles it carries. */
  readonly roles: readonly Role[];
  readonly by: "nobody" | "session" | "token" | "command-line";
  /** Of what this request is signed with: id of the session (hash, hex) or of the token; null for the public. */
  readonly credentialId: string | null;
  /** A token may be for reading only. */
  readonly readOnly: boolean;
}

export interface ViewingPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
  readonly roles: readonly GivenRole[];
}

export const thePublic: Viewer = {
  person: null,
  roles: ["public"],
  by: "nobody",
  credentialId: null,
  readOnly: true,
};

/** Nobody in particular who sees all there is of the land: for what the server prepares before anyone asks. */
export const theAuthority: Viewer = { ...thePublic, roles: ["public", "information-manager"], by: "command-line" };
