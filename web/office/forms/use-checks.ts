import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DraftFinding } from "../../../src/modules/reports/check-draft.ts";
import { ApiProblem, problemFrom } from "../../shared/api/problem.ts";
import type { DraftDocument } from "./draft-document.ts";
import type { Mailbox } from "./draft-mailbox.ts";
import { type PlacedFinding, placed } from "./placed-finding.ts";

const typingMilliseconds = 300;

/** What the checks say of a report while it is written; a server out of reach says nothing, and is asked again. */
export function useChecks({ document, sequence }: Pick<Mailbox, "document" | "sequence">): readonly PlacedFinding[] {
  const now = useMemo(() => ({ document, sequence }), [document, sequence]);
  const [asked] = useDebouncedValue(now, typingMilliseconds);
  const answer = useQuery({
    queryKey: ["check", asked.document.id, asked.sequence],
    queryFn: ({ signal }) => askChecks(asked.document, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: (_, error) => !(error instanceof ApiProblem && error.status < 500),
    retryDelay: 3000,
  });
  return useMemo(() => (answer.data ?? []).map(placed), [answer.data]);
}

async function askChecks(report: DraftDocument, signal: AbortSignal): Promise<readonly DraftFinding[]> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ report });
  const response = await fetch("/api/reports/check", { method: "POST", headers, body, signal });
  if (!response.ok) throw await problemFrom(response);
  return ((await response.json()) as { findings: readonly DraftFinding[] }).findings;
}
