import { queryOptions } from "@tanstack/react-query";
import type { Candidate, DuplicateKind } from "../../../src/modules/duplicates/duplicate.ts";
import type { Ledger } from "../../../src/modules/land-release/ledger.ts";
import { get } from "./request.ts";

export interface DecidedPair {
  readonly kind: DuplicateKind;
  readonly first: string;
  readonly second: string;
  readonly verdict: "different" | "same";
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
}

export const duplicatesQuery = queryOptions({
  queryKey: ["api", "duplicates"],
  queryFn: ({ signal }) =>
    get<{ items: readonly Candidate[]; decided: readonly DecidedPair[] }>("/api/duplicates", {}, signal),
});

export interface HistoryEntry {
  readonly position: number;
  readonly knownAt: string;
  readonly event: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly validOn: string | null;
  readonly reportId: string | null;
  readonly reportType: string | null;
  readonly ledger: Ledger | null;
  readonly withheld?: readonly string[];
}

/** What a history is asked for: `hazard`, `certificate`, or the kind of a fact. */
export function historyParameters(record: string, key: string) {
  return record === "hazard" || record === "certificate" ? { record, key } : { record: "fact", kind: record, key };
}

export const historyQuery = (record: string, key: string) =>
  queryOptions({
    queryKey: ["api", "history", record, key],
    queryFn: ({ signal }) =>
      get<{ items: readonly HistoryEntry[] }>("/api/history", historyParameters(record, key), signal),
  });
