import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { PasswordStrength } from "../../shared/access/password-strength.tsx";
import type { OpenedLink } from "../../shared/api/people-answers.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import { CheckField } from "../../shared/forms/check-field.tsx";
import styles from "../../shared/forms/form.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";
import { enterBy, entries, type Way } from "./enter-by.ts";

/** How one will sign in from now on. The link is used up by the button, not before. */
export function WelcomeForm({ link, opened }: { readonly link: string; readonly opened: OpenedLink }) {
  const isFirst = opened.purpose === "administrator";
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [login, setLogin] = useState(opened.login ?? "");
  const [way, setWay] = useState<Way>("passkey");
  const directory = useQuery(meQuery).data?.signIn.directory ?? null;
  // The first administrator is nobody yet whom a directory could be linked to.
  const ways: readonly Way[] = isFirst || directory === null ? ["passkey", "password"] : [...entries];
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: () => enterBy[way]({ link, login, password, isFirst, name, organisation }),
    onSuccess: (to) => window.location.assign(to),
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <form className={styles.form} onSubmit={enter}>
      {isFirst && (
        <>
          <TextField
            label={<FormattedMessage id="welcome.name" />}
            value={name}
            change={setName}
            autoComplete="name"
            maxLength={200}
          />
          <TextField
            label={<FormattedMessage id="welcome.organisation" />}
            hint={<FormattedMessage id="welcome.organisationHint" />}
            value={organisation}
            change={setOrganisation}
            autoComplete="organization"
            maxLength={200}
          />
        </>
      )}
      {way !== "directory" && (
        <TextField
          label={<FormattedMessage id="signIn.login" />}
          hint={<FormattedMessage id="welcome.loginHint" />}
          value={login}
          change={setLogin}
          autoComplete="username"
          maxLength={200}
        />
      )}
      <fieldset className={styles.group}>
        <legend>
          <FormattedMessage id="welcome.way" />
        </legend>
        {ways.map((one) => (
          <CheckField
            key={one}
            kind="radio"
            name="way"
            label={<FormattedMessage id={`welcome.way.${one}`} values={{ name: directory?.name ?? "" }} />}
            hint={<FormattedMessage id={`welcome.way.${one}Hint`} />}
            isChecked={way === one}
            change={() => setWay(one)}
          />
        ))}
      </fieldset>
      {way === "password" && (
        <div className={styles.field}>
          <TextField
            label={<FormattedMessage id="signIn.password" />}
            value={password}
            change={setPassword}
            type="password"
            autoComplete="new-password"
            maxLength={1000}
          />
          <PasswordStrength password={password} about={[name, opened.name ?? "", organisation, login]} />
        </div>
      )}
      <FormProblem error={entering.error} />
      <button type="submit" className={buttons.main} disabled={entering.isPending}>
        <FormattedMessage id={`welcome.enter.${way}`} />
      </button>
    </form>
  );
}
