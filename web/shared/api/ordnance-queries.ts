import { queryOptions } from "@tanstack/react-query";
import type { Alert } from "../../../src/modules/certificates/alert.ts";
import type { CatalogueModel } from "../../../src/modules/ordnance/catalogue.ts";
import { get } from "./request.ts";

export const ordnanceQuery = queryOptions({
  queryKey: ["api", "ordnance"],
  queryFn: ({ signal }) => get<{ readonly models: readonly CatalogueModel[] }>("/api/ordnance", {}, signal),
});

/** Findings on released land whose ground is not closed again, as far as the reader may see them. */
export const alertsQuery = queryOptions({
  queryKey: ["api", "alerts"],
  queryFn: ({ signal }) => get<{ readonly items: readonly Alert[] }>("/api/alerts", {}, signal),
});
