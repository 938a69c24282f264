import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  Account,
  Delegation,
  Invitation,
  List,
  Me,
  Organisation,
  PersonRow,
  Policy,
  SecurityEntry,
} from "./people-answers.ts";
import { get, type Parameters } from "./request.ts";

/**
 * Who is signed in. Whose sign-in has ended stays on the page as they were, marked so: nothing of theirs may vanish from
 * under their hands. Signing in or out loads the page anew.
 */
export const meQuery = queryOptions({
  queryKey: ["api", "me"],
  queryFn: ({ signal }) => get<Me>("/api/me", {}, signal),
  structuralSharing: (before, now) => {
    const [was, is] = [before as Me | undefined, now as Me];
    return was?.person && is.person === null ? { ...was, hasEnded: true } : is;
  },
});

export const accountQuery = queryOptions({
  queryKey: ["api", "account"],
  queryFn: ({ signal }) => get<Account>("/api/account", {}, signal),
});

export const peopleQuery = queryOptions({
  queryKey: ["api", "people"],
  queryFn: ({ signal }) => get<List<PersonRow>>("/api/people", {}, signal),
});

export const organisationsQuery = queryOptions({
  queryKey: ["api", "organisations"],
  queryFn: ({ signal }) => get<List<Organisation>>("/api/organisations", {}, signal),
});

export const invitationsQuery = queryOptions({
  queryKey: ["api", "invitations"],
  queryFn: ({ signal }) => get<List<Invitation>>("/api/people/invitations", {}, signal),
});

export const securityLogQuery = (filters: Parameters) =>
  queryOptions({
    queryKey: ["api", "security-log", filters],
    queryFn: ({ signal }) =>
      get<{ total: number; items: readonly SecurityEntry[] }>("/api/security-log", filters, signal),
    placeholderData: keepPreviousData,
  });

export const delegationsQuery = queryOptions({
  queryKey: ["api", "delegations"],
  queryFn: ({ signal }) => get<List<Delegation>>("/api/delegations", {}, signal),
});

export const policyQuery = queryOptions({
  queryKey: ["api", "policy"],
  queryFn: ({ signal }) => get<Policy>("/api/policy", {}, signal),
});
