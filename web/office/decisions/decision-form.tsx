import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { ReportDetail } from "../../shared/api/answers.ts";
import type { Decision } from "../../shared/api/decision-answers.ts";
import { accountQuery } from "../../shared/api/people-queries.ts";
import styles from "../../shared/forms/form.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { DelegationChoice } from "./delegation-choice.tsx";
import { Obstacles } from "./obstacles.tsx";
import { SignButtons } from "./sign-buttons.tsx";
import { askStatement, decide, type SignWith } from "./sign-decision.ts";
import { StatementWords } from "./statement-words.tsx";

interface DecisionFormProps {
  readonly id: string;
  readonly report: ReportDetail;
  readonly kind: Decision["kind"];
  readonly done: () => void;
}

/** What is decided, what stands in the way, and the signature. What is signed is asked for again when it is signed. */
export function DecisionForm({ id, report, kind, done }: DecisionFormProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [delegationId, setDelegationId] = useState("");
  const decision: Decision = { kind, reason: reason.trim(), delegationId };
  // Before a reason is written there is no statement of a return: what stands in the way is the same for any.
  const stated = useQuery({
    queryKey: ["statement", id, kind, delegationId],
    queryFn: () => askStatement(id, { ...decision, reason: "—" }),
    staleTime: 0,
    gcTime: 0,
  });
  const account = useQuery(accountQuery).data;
  const sending = useMutation({
    mutationFn: (how: SignWith) => decide(id, decision, how),
    onSuccess: async () => {
      done();
      await queries.invalidateQueries({ queryKey: ["api"] });
    },
  });
  const said = stated.data;
  const hasReason = kind === "approval" || decision.reason !== "";
  const isReady = said !== undefined && said.obstacles.length === 0 && hasReason && !sending.isPending;
  const keepOnPage = (event: FormEvent) => event.preventDefault();
  return (
    <form className={styles.form} onSubmit={keepOnPage}>
      <StatementWords report={report} kind={kind} sha256={said?.sha256} />
      {said !== undefined && said.delegations.length > 0 && (
        <DelegationChoice delegations={said.delegations} value={delegationId} change={setDelegationId} />
      )}
      {kind === "rejection" && (
        <TextField
          label={<FormattedMessage id="decide.reason" />}
          value={reason}
          change={setReason}
          rows={4}
          maxLength={4000}
        />
      )}
      <FormProblem error={stated.error} />
      {said !== undefined && <Obstacles obstacles={said.obstacles} />}
      <FormProblem error={sending.error} />
      {said !== undefined && (
        <SignButtons
          kind={kind}
          hasPasskey={said.options !== null}
          hasPassword={account?.hasPassword ?? false}
          signatureRequired={said.signatureRequired}
          isReady={isReady}
          sign={(how) => sending.mutate(how)}
        />
      )}
    </form>
  );
}
