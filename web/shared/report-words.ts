import { useQuery } from "@tanstack/react-query";
import { reportTypesQuery, type ShownType } from "./api/report-type-queries.ts";
import { useReader } from "./i18n/use-reader.ts";

/** Words for a report type in the reader's language; one that this server does not know keeps its own name. */
export function useTypeWords(): (type: string) => string {
  const { language } = useReader();
  const { data, isPending } = useQuery(reportTypesQuery);
  // Until the words are there the place stays empty: a code that turns into words under one's eyes is unrest.
  return (type) => data?.find(({ name }) => name === type)?.label[language] ?? (isPending ? "" : type);
}

/** The word of a field or of a choice of a type: `kind.manual` of a team. */
export type FieldWords = (type: string, path: string) => string;

/** Words of fields and choices as their report types define them; the value itself where there is none. */
export function useFieldWords(): FieldWords {
  const { language } = useReader();
  const labelsOf = useFieldLabels();
  return (type, path) => labelsOf(type)[path]?.[language] ?? (path.split(".").at(-1) || path);
}

/**
 * The labels of a type's fields by path. Asked of the server: the registry itself brings every check and half of the
 * geometry with it, which no page needs.
 */
export function useFieldLabels(): (type: string) => ShownType["fieldLabels"] {
  const { data } = useQuery(reportTypesQuery);
  return (type) => data?.find(({ name }) => name === type)?.fieldLabels ?? {};
}
