import { useMutation, useQuery } from "@tanstack/react-query";
import { FormattedMessage, useIntl } from "react-intl";
import { signInWithPasskey } from "../../shared/access/passkeys.ts";
import { meQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import { FormProblem } from "../../shared/forms/form-problem.tsx";
import { Icon } from "../../shared/icon.tsx";
import page from "../../shared/page.module.css";
import { useAddress } from "../use-address.ts";
import { PasswordForm } from "./password-form.tsx";

/** The door: a passkey in one click, a password where it must be, the national directory where there is one. */
export function SignInPage() {
  const { to, problem } = useAddress();
  const me = useQuery(meQuery).data;
  // Loaded anew, so that nothing asked as somebody else stays in memory; only ever an address of this place.
  const enter = () => window.location.assign(inside(to));
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: enter });
  const directory = me?.signIn.directory ?? null;
  return (
    <div className={page.narrow}>
      <div>
        <h1 className={page.title}>
          <FormattedMessage id="signIn.title" />
        </h1>
        <p className={page.lead}>
          <FormattedMessage id="signIn.lead" />
        </p>
      </div>
      <button
        type="button"
        className={`${buttons.main} ${buttons.wide}`}
        disabled={passkey.isPending}
        onClick={() => passkey.mutate()}
      >
        <Icon name="key" />
        <FormattedMessage id="signIn.passkey" />
      </button>
      <FormProblem error={passkey.error} />
      {problem !== undefined && <DirectoryProblem code={problem} />}
      {directory !== null && (
        <a className={`${buttons.second} ${buttons.wide}`} href="/api/sign-in/directory">
          <FormattedMessage id="signIn.directory" values={{ name: directory.name }} />
        </a>
      )}
      <p className={page.or}>
        <FormattedMessage id="signIn.or" />
      </p>
      <PasswordForm enter={enter} />
      <p className={page.quiet}>
        <FormattedMessage id="signIn.help" />
      </p>
    </div>
  );
}

/** The directory was asked, and Homeground did not let in. */
function DirectoryProblem({ code }: { readonly code: string }) {
  const intl = useIntl();
  return <FormProblem error={new Error(intl.formatMessage({ id: "signIn.directoryRefused" }, { code }))} />;
}

/** An address of Homeground's own pages; whatever else a link says leads to the map. */
function inside(to: string | undefined): string {
  if (to === undefined) return "/";
  if (!URL.canParse(to, window.location.origin)) return "/";
  const address = new URL(to, window.location.origin);
  return address.origin === window.location.origin ? address.href.slice(address.origin.length) : "/";
}
