import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CatalogueModel } from "../../../src/modules/ordnance/catalogue.ts";
import type { HazardList } from "../../shared/api/answers.ts";
import { get } from "../../shared/api/request.ts";
import type { Language } from "../../shared/i18n/language.ts";

interface Suggestion {
  readonly value: string;
  readonly words: (language: Language) => string;
}

const mostSuggestions = 20;

type Source = (search: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;

/** Where suggestions for a text come from, by the schema's own word for it. */
const sources: Readonly<Record<string, Source>> = {
  "hazard-code": async (search, signal) => {
    const { items } = await get<HazardList>("/api/hazards", { search, limit: mostSuggestions }, signal);
    return items.map(({ code, name }) => ({ value: code, words: () => name ?? "" }));
  },
  "ordnance-model": async (search, signal) => {
    const { models } = await get<{ models: readonly CatalogueModel[] }>("/api/ordnance", { search }, signal);
    return models.slice(0, mostSuggestions).map(({ model, names }) => ({
      value: model,
      words: (language) => names.find((name) => name[language] !== undefined)?.[language] ?? "",
    }));
  },
};

export function isSource(name: string | null): boolean {
  return name !== null && sources[name] !== undefined;
}

/** Suggestions are a help: where the server has none to give, people write on. */
export const suggestionsQuery = (source: string | null, search: string) =>
  queryOptions({
    queryKey: ["suggestions", source, search],
    queryFn: async ({ signal }) => (await sources[source ?? ""]?.(search, signal)) ?? [],
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
