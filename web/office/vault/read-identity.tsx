import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { send } from "../../shared/api/request.ts";
import type { IdentityDetails, IdentityLine } from "../../shared/api/vault-answers.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { IdentityFacts } from "./identity-facts.tsx";

/** How long details stay on the screen. */
const shownSeconds = 120;

/**
 * Opens one identity with a reason. What comes back is held by this row alone, never by the cache of answers, and goes
 * after two minutes, when the tab is put away, or when the page is left.
 */
export function ReadIdentity({ identity }: { readonly identity: IdentityLine }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [details, setDetails] = useState<IdentityDetails>();
  const hide = () => setDetails(undefined);
  useEffect(() => {
    if (details === undefined) return;
    const timer = setTimeout(() => setDetails(undefined), shownSeconds * 1000);
    const leave = () => document.visibilityState === "hidden" && setDetails(undefined);
    document.addEventListener("visibilitychange", leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [details]);
  const read = async () => {
    const path = `/api/identities/${encodeURIComponent(identity.id)}/reading`;
    const answer = await send<{ details: IdentityDetails }>("POST", path, { reason: reason.trim() });
    setDetails(answer.details);
    setReason("");
  };
  if (details !== undefined) return <IdentityFacts details={details} seconds={shownSeconds} hide={hide} />;
  return (
    <>
      <button type="button" className={buttons.quiet} onClick={() => setAsking(true)}>
        <FormattedMessage id="vault.read" />
      </button>
      <SheetForm
        title={<FormattedMessage id="vault.readTitle" values={{ label: identity.label }} />}
        isOpen={isAsking}
        close={() => setAsking(false)}
        submitLabel={<FormattedMessage id="vault.readNow" />}
        submit={read}
        isReady={reason.trim().length >= 10}
      >
        <p className={styles.words}>
          <FormattedMessage id="vault.readText" />
        </p>
        <TextField
          label={<FormattedMessage id="form.reason" />}
          hint={<FormattedMessage id="vault.reasonHint" />}
          value={reason}
          change={setReason}
          rows={3}
          maxLength={1000}
        />
      </SheetForm>
    </>
  );
}
