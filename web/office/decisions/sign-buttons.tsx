import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Decision } from "../../shared/api/decision-answers.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { TextField } from "../../shared/forms/text-field.tsx";
import { Icon } from "../../shared/icon.tsx";
import type { SignWith } from "./sign-decision.ts";

interface SignButtonsProps {
  readonly kind: Decision["kind"];
  readonly hasPasskey: boolean;
  readonly hasPassword: boolean;
  readonly signatureRequired: boolean;
  readonly isReady: boolean;
  readonly sign: (how: SignWith) => void;
}

/** With a passkey if there is one; with the password; without either only where the programme allows it. */
export function SignButtons({ kind, hasPasskey, hasPassword, signatureRequired, isReady, sign }: SignButtonsProps) {
  const [isTyping, setTyping] = useState(!hasPasskey);
  const [password, setPassword] = useState("");
  return (
    <>
      {hasPasskey && (
        <button type="button" className={buttons.main} disabled={!isReady} onClick={() => sign({ kind: "passkey" })}>
          <Icon name="key" />
          <FormattedMessage id={`decide.${kind}.passkey`} />
        </button>
      )}
      {hasPassword && isTyping && (
        <>
          <TextField
            label={<FormattedMessage id="signIn.password" />}
            hint={<FormattedMessage id="decide.passwordHint" />}
            value={password}
            change={setPassword}
            type="password"
            autoComplete="current-password"
            isOptional
          />
          <button
            type="button"
            className={hasPasskey ? buttons.second : buttons.main}
            disabled={!isReady || password === ""}
            onClick={() => sign({ kind: "password", password })}
          >
            <FormattedMessage id={`decide.${kind}.password`} />
          </button>
        </>
      )}
      {hasPassword && !isTyping && (
        <button type="button" className={buttons.quiet} onClick={() => setTyping(true)}>
          <FormattedMessage id="decide.usePassword" />
        </button>
      )}
      {!signatureRequired && (
        <button
          type="button"
          className={hasPasskey || hasPassword ? buttons.second : buttons.main}
          disabled={!isReady}
          onClick={() => sign({ kind: "nothing" })}
        >
          <FormattedMessage id={`decide.${kind}.unsigned`} />
        </button>
      )}
      {!signatureRequired && (
        <p className={styles.hint}>
          <FormattedMessage id="decide.unsignedHint" />
        </p>
      )}
    </>
  );
}
