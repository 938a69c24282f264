/** Whose identity the vault keeps: of somebody an accident happened to, or of somebody who told us something. */
export const identityKinds = ["casualty", "informant"] as const;
export type IdentityKind = (typeof identityKinds)[number];
