import type { QueryClient } from "@tanstack/react-query";
import { queryOptions } from "@tanstack/react-query";
import { ApiProblem } from "../api/problem.ts";

/** Whether the server said that this sign-in is not valid any more. Only ever set, never asked. */
export const sessionEndedQuery = queryOptions({
  queryKey: ["session-ended"],
  queryFn: () => false,
  initialData: false,
  staleTime: Number.POSITIVE_INFINITY,
});

/** To be told of every failed question and act. */
export function noticeEndedSession(queries: QueryClient, error: Error): void {
  if (error instanceof ApiProblem && error.code === "signed-out") {
    queries.setQueryData(sessionEndedQuery.queryKey, true);
  }
}
