import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../../shared/api/people-queries.ts";
import { officePages, pages } from "./pages.ts";

/** The pages that whoever is signed in may open; until that is known, only the map. */
export function usePages() {
  const may = useQuery(meQuery).data?.may;
  const isOpen = (page: object) => {
    const { needs } = page as { readonly needs?: readonly [string, string] };
    if (needs === undefined) return true;
    const [action, record] = needs;
    return (may as Readonly<Record<string, readonly string[]>> | undefined)?.[record]?.includes(action) ?? false;
  };
  return { main: pages.filter(isOpen), office: officePages.filter(isOpen) };
}
