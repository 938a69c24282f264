/**
 * What a person is in the programme. One person may hold several; what they may do is the union. The table of rights has
 * a column for each, in this order.
 */
export const roles = [
  "public",
  "donor",
  "operator",
  "quality-officer",
  "victim-assistance",
  "information-manager",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** Roles a person can be given; `public` is everybody's, signed in or not. */
export type GivenRole = Exclude<Role, "public">;
export const givenRoles = roles.filter((role): role is GivenRole => role !== "public");

/** What an organisation is in the programme. */
export const organisationKinds = ["authority", "operator", "partner", "donor"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
