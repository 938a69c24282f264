import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { DraftFinding } from "../../../src/modules/reports/check-draft.ts";
import { ApiProblem } from "../../shared/api/problem.ts";
import { send } from "../../shared/api/request.ts";
import type { DraftDocument } from "./draft-document.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { goToFirst, placed } from "./placed-finding.ts";

export interface HandIn {
  readonly go: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Somebody wanted to hand it in: from now on empty fields say so. */
  readonly isAsked: boolean;
}

/** Hands the report in as it stands, or goes to the first field that keeps it from being taken. */
export function useHandIn(keeper: DraftKeeper): HandIn {
  const [isAsked, setAsked] = useState(false);
  const sending = useMutation({
    mutationFn: async () => {
      setAsked(true);
      const report = keeper.state().mailbox.document;
      const { findings } = await send<{ findings: readonly DraftFinding[] }>("POST", "/api/reports/check", { report });
      const errors = findings.filter(({ severity }) => severity === "error").map(placed);
      if (errors.length > 0) return goToFirst(errors);
      await keeper.flush();
      await handIn(keeper.state().mailbox.document);
      await keeper.end("is-report");
    },
  });
  return { go: () => sending.mutate(), isPending: sending.isPending, error: sending.error, isAsked };
}

/** A resend whose first answer was lost is recognised by its id, and counts as handed in. */
async function handIn(report: DraftDocument): Promise<void> {
  try {
    await send("POST", "/api/reports", report);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== "report-already-exists") throw error;
  }
}
