import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { PasswordStrength } from "../../shared/access/password-strength.tsx";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { SheetForm } from "../../shared/forms/sheet-form.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { Section } from "../../shared/section.tsx";

interface PasswordSectionProps {
  readonly hasPassword: boolean;
  /** Words about this person that a password must not be made of. */
  readonly about: readonly string[];
}

/** A password, for whoever has no passkey at hand. Setting one ends every other session. */
export function PasswordSection({ hasPassword, about }: PasswordSectionProps) {
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const words = <FormattedMessage id={hasPassword ? "password.change" : "password.set"} />;
  const save = async () => {
    await send("POST", "/api/account/password", { ...(hasPassword ? { current } : {}), password });
    setCurrent("");
    setPassword("");
  };
  return (
    <Section
      title={<FormattedMessage id="signIn.password" />}
      lead={<FormattedMessage id={hasPassword ? "password.has" : "password.hasNone"} />}
      actions={
        <button type="button" className={buttons.second} onClick={() => setOpen(true)}>
          {words}
        </button>
      }
    >
      <SheetForm
        title={words}
        isOpen={isOpen}
        close={() => setOpen(false)}
        submitLabel={<FormattedMessage id="form.save" />}
        submit={save}
      >
        {hasPassword && (
          <TextField
            label={<FormattedMessage id="password.current" />}
            value={current}
            change={setCurrent}
            type="password"
            autoComplete="current-password"
          />
        )}
        <div className={styles.field}>
          <TextField
            label={<FormattedMessage id="password.new" />}
            value={password}
            change={setPassword}
            type="password"
            autoComplete="new-password"
            maxLength={1000}
          />
          <PasswordStrength password={password} about={about} />
        </div>
      </SheetForm>
    </Section>
  );
}
