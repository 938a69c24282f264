import { queryOptions } from "@tanstack/react-query";
import type { ReportEffectAnswer } from "./effect-answers.ts";
import { get } from "./request.ts";

export const effectQuery = (id: string) =>
  queryOptions({
    queryKey: ["api", "effect", id],
    queryFn: ({ signal }) => get<ReportEffectAnswer>(`/api/reports/${encodeURIComponent(id)}/effect`, {}, signal),
  });

/** Reports that wait for a decision, the oldest first. */
export const waitingQuery = queryOptions({
  queryKey: ["api", "waiting"],
  queryFn: async ({ signal }) => {
    const asked = { state: "submitted", limit: 1000 };
    const { items } = await get<{ items: readonly { id: string }[] }>("/api/reports", asked, signal);
    return items.map(({ id }) => id).reverse();
  },
});
