import { useQuery } from "@tanstack/react-query";
import { reportTypesQuery } from "./api/report-type-queries.ts";
import { useReader } from "./i18n/use-reader.ts";

/** Words for a report type in the reader's language; one that this server does not know keeps its own name. */
export function useTypeWords(): (type: string) => string {
  const { language } = useReader();
  const { data, isPending } = useQuery(reportTypesQuery);
  // Until the words are there the place stays empty: a code that turns into words under one's eyes is unrest.
  return (type) => data?.find(({ name }) => name === type)?.label[language] ?? (isPending ? "" : type);
}
