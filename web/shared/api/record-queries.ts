import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Assistance, Returns } from "./record-answers.ts";
import { get } from "./request.ts";

export const assistanceQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "assistance", on],
    queryFn: ({ signal }) => get<Assistance>("/api/assistance", { on }, signal),
    placeholderData: keepPreviousData,
  });

export const returnsQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ["api", "returns", on],
    queryFn: ({ signal }) => get<Returns>("/api/returns", { on }, signal),
    placeholderData: keepPreviousData,
  });
