import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  ActivityDay,
  HazardDetail,
  HazardLand,
  HazardList,
  Points,
  Programme,
  ProgrammeLedger,
  ReportDetail,
  SearchItem,
  Settlements,
  Units,
} from "./answers.ts";
import { get, type Parameters } from "./request.ts";

/** Every question the screens ask, named for its answer. All keys start with "api": one change event refreshes them. */

export const programmeQuery = queryOptions({
  queryKey: ["api", "programme"],
  queryFn: ({ signal }) => get<Programme>("/api/programme", {}, signal),
});

export const ledgerQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "ledger", on],
    queryFn: ({ signal }) => get<ProgrammeLedger>("/api/ledger", { on }, signal),
    placeholderData: keepPreviousData,
  });

export const activityQuery = queryOptions({
  queryKey: ["api", "activity"],
  queryFn: ({ signal }) => get<readonly ActivityDay[]>("/api/activity", {}, signal),
});

export const unitsQuery = queryOptions({
  queryKey: ["api", "units"],
  queryFn: ({ signal }) => get<Units>("/api/units", {}, signal),
});

export const pointsQuery = queryOptions({
  queryKey: ["api", "points"],
  queryFn: ({ signal }) => get<Points>("/api/points", {}, signal),
});

export const settlementsQuery = queryOptions({
  queryKey: ["api", "settlements"],
  queryFn: ({ signal }) => get<Settlements>("/api/settlements", {}, signal),
});

export const hazardsQuery = (filters: Parameters) =>
  queryOptions({
    queryKey: ["api", "hazards", filters],
    queryFn: ({ signal }) => get<HazardList>("/api/hazards", filters, signal),
    placeholderData: keepPreviousData,
  });

export const hazardQuery = (code: string, on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "hazard", code, on],
    queryFn: ({ signal }) => get<HazardDetail>(`/api/hazards/${encodeURIComponent(code)}`, { on }, signal),
    placeholderData: (previous) => (previous?.code === code ? previous : undefined),
  });

export const hazardLandQuery = (code: string, on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "hazard-land", code, on],
    queryFn: ({ signal }) => get<HazardLand>(`/api/hazards/${encodeURIComponent(code)}/land`, { on }, signal),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ["api", "report", id],
    queryFn: ({ signal }) => get<ReportDetail>(`/api/reports/${encodeURIComponent(id)}`, {}, signal),
  });

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["api", "search", text],
    queryFn: ({ signal }) => get<{ items: readonly SearchItem[] }>("/api/search", { q: text }, signal),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
  });
