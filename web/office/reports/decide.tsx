import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Finding } from "../../../src/modules/reports/finding.ts";
import { post } from "../../shared/api/request.ts";
import { Sheet } from "../../shared/sheet.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import styles from "./decide.module.css";

type Decision = "approval" | "rejection";

/** Two ways for a submitted report. Whoever decides signs by name, and a refusal says why. */
export function Decide({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  const [decision, setDecision] = useState<Decision>();
  const hasErrors = findings.some(({ severity }) => severity === "error");
  useKeys({ a: () => !hasErrors && setDecision("approval"), r: () => setDecision("rejection") });
  return (
    <div className={styles.decide}>
      <p className={styles.words}>
        <FormattedMessage id={hasErrors ? "decide.hasErrors" : "decide.waits"} />
      </p>
      <button type="button" className={styles.approve} disabled={hasErrors} onClick={() => setDecision("approval")}>
        <FormattedMessage id="decide.approve" /> <kbd>a</kbd>
      </button>
      <button type="button" className={styles.return} onClick={() => setDecision("rejection")}>
        <FormattedMessage id="decide.reject" /> <kbd>r</kbd>
      </button>
      <Sheet
        title={decision === undefined ? "" : <FormattedMessage id={`decide.${decision}`} />}
        isOpen={decision !== undefined}
        close={() => setDecision(undefined)}
      >
        {decision !== undefined && <DecisionForm id={id} decision={decision} done={() => setDecision(undefined)} />}
      </Sheet>
    </div>
  );
}

const remembered = "homeground.decidedBy";

function DecisionForm({ id, decision, done }: { id: string; decision: Decision; done: () => void }) {
  const intl = useIntl();
  const queries = useQueryClient();
  const [decidedBy, setDecidedBy] = useState(localStorage.getItem(remembered) ?? "");
  const [reason, setReason] = useState("");
  const sending = useMutation({
    mutationFn: () =>
      post(
        `/api/reports/${encodeURIComponent(id)}/${decision}`,
        decision === "approval" ? { decidedBy } : { decidedBy, reason },
      ),
    onSuccess: async () => {
      localStorage.setItem(remembered, decidedBy);
      done();
      await queries.invalidateQueries({ queryKey: ["api"] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label className={styles.field}>
        <FormattedMessage id="decide.name" />
        <input
          required
          autoComplete="name"
          value={decidedBy}
          onChange={(event) => setDecidedBy(event.target.value)}
          placeholder={intl.formatMessage({ id: "decide.namePlaceholder" })}
        />
      </label>
      {decision === "rejection" && (
        <label className={styles.field}>
          <FormattedMessage id="decide.reason" />
          <textarea required rows={4} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      )}
      {sending.isError && (
        <p className={styles.problem} role="alert">
          {sending.error.message}
        </p>
      )}
      <button type="submit" className={styles.approve} disabled={sending.isPending}>
        <FormattedMessage id={decision === "approval" ? "decide.approve" : "decide.reject"} />
      </button>
    </form>
  );
}
