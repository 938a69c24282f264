import { useQuery } from "@tanstack/react-query";
import { organisationsQuery } from "../../shared/api/people-queries.ts";

/** The active organisations, to choose one from. */
export function useOrganisationOptions(): readonly { readonly value: string; readonly label: string }[] {
  const organisations = useQuery(organisationsQuery).data?.items ?? [];
  return organisations.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
}
