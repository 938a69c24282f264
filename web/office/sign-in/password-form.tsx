import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { ApiProblem } from "../../shared/api/problem.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import styles from "../../shared/forms/form.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { TextField } from "../../shared/forms/text-field.tsx";

/** Login and password. Whatever is wrong, the answer is the same: it never says whether a name exists. */
export function PasswordForm({ enter }: { readonly enter: () => void }) {
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const signingIn = useMutation({
    mutationFn: () => send("POST", "/api/sign-in/password", { login, password }),
    onSuccess: enter,
  });
  const waiting = useSecondsToWait(signingIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signingIn.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={<FormattedMessage id="signIn.login" />}
        value={login}
        change={setLogin}
        autoComplete="username"
        maxLength={200}
      />
      <TextField
        label={<FormattedMessage id="signIn.password" />}
        value={password}
        change={setPassword}
        type="password"
        autoComplete="current-password"
        maxLength={1000}
      />
      {waiting > 0 ? (
        <p className={styles.problem} role="alert">
          <FormattedMessage id="problem.sign-in-throttled" values={{ seconds: waiting }} />
        </p>
      ) : (
        <FormProblem error={signingIn.error} />
      )}
      <button
        type="submit"
        className={`${buttons.second} ${buttons.wide}`}
        disabled={signingIn.isPending || waiting > 0}
      >
        <FormattedMessage id="signIn.withPassword" />
      </button>
    </form>
  );
}

/** Counts down what the server asked to wait; 0 when one may try again. */
function useSecondsToWait(error: Error | null): number {
  const asked = error instanceof ApiProblem ? Number(error.extra.retryAfterSeconds ?? 0) : 0;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(asked);
    if (asked === 0) return;
    const until = Date.now() + asked * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [asked]);
  return left;
}
