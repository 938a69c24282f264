import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { LinkOnce } from "./link-once.tsx";

/** A new way in for who lost theirs: with a reason that stays in the security log. */
export function RecoveryLink({ path }: { readonly path: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const making = useMutation({
    mutationFn: () => send<{ link: string; expiresAt: string }>("POST", path, { reason: reason.trim() }),
  });
  if (making.data !== undefined) return <LinkOnce made={making.data} />;
  if (!isOpen) {
    return (
      <button type="button" className={buttons.quiet} onClick={() => setOpen(true)}>
        <FormattedMessage id="recovery.open" />
      </button>
    );
  }
  return (
    <div className={styles.form}>
      <TextField
        label={<FormattedMessage id="recovery.reason" />}
        hint={<FormattedMessage id="recovery.hint" />}
        value={reason}
        change={setReason}
        rows={2}
        isOptional
        maxLength={1000}
      />
      <FormProblem error={making.error} />
      <button
        type="button"
        className={buttons.second}
        disabled={reason.trim() === "" || making.isPending}
        onClick={() => making.mutate()}
      >
        <FormattedMessage id="recovery.make" />
      </button>
    </div>
  );
}
