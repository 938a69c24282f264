import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { HazardRow } from "../../shared/api/answers.ts";
import { hazardsQuery } from "../../shared/api/queries.ts";
import type { Parameters } from "../../shared/api/request.ts";

const pageSize = 250;

/** A long list fetched in pages, only those looked at. */
export interface AreaRows {
  readonly total: number;
  /** Whether the total has been answered: before that, nothing is not a number. */
  readonly isKnown: boolean;
  readonly error: Error | null;
  /** The row, or undefined while its page is on the way. */
  readonly at: (index: number) => HazardRow | undefined;
  /** Asks for the pages of these rows. */
  readonly look: (first: number, last: number) => void;
}

export function useAreaRows(filters: Parameters): AreaRows {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const first = useQuery(hazardsQuery({ ...filters, limit: pageSize, offset: 0 }));
  const total = first.data?.total ?? 0;
  const wanted = [...new Set([0, ...pages])].filter((page) => page === 0 || page * pageSize < total);
  const answers = useQueries({
    queries: wanted.map((page) => hazardsQuery({ ...filters, limit: pageSize, offset: page * pageSize })),
  });
  const byPage = new Map(wanted.map((page, index) => [page, answers[index]?.data]));
  return {
    total,
    isKnown: first.isSuccess,
    error: first.error,
    at: (index) => byPage.get(Math.floor(index / pageSize))?.items[index % pageSize],
    look: (from, to) => {
      const next = [Math.floor(from / pageSize), Math.floor(to / pageSize)];
      if (next.some((page) => !pages.includes(page))) setPages([...new Set(next)]);
    },
  };
}
