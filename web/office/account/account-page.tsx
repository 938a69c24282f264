import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { RoleWords } from "../../shared/access/role-words.tsx";
import { accountQuery, meQuery } from "../../shared/api/people-queries.ts";
import page from "../../shared/page.module.css";
import { PageHead } from "../../shared/page-head.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { TokensSection } from "./tokens-section.tsx";

/** One's own: how one signs in, where one is signed in, and what acts in one's name. */
export function AccountPage() {
  return (
    <OnlyFor action="read" record="own-account">
      <MyAccount />
    </OnlyFor>
  );
}

function MyAccount() {
  const person = useQuery(meQuery).data?.person;
  const answer = useQuery(accountQuery);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const account = answer.data;
  if (account === undefined || !person) return null;
  return (
    <article className={page.page}>
      <PageHead
        above={<FormattedMessage id="nav.account" />}
        title={person.name}
        below={
          <p className={page.quiet}>
            {person.organisation.name} · <RoleWords roles={person.roles} />
            {account.login !== null && (
              <>
                {" · "}
                <FormattedMessage id="account.login" values={{ login: account.login }} />
              </>
            )}
          </p>
        }
      />
      <PasskeysSection passkeys={account.passkeys} />
      <PasswordSection hasPassword={account.hasPassword} about={[person.name, account.login ?? ""]} />
      <SessionsSection sessions={account.sessions} />
      <TokensSection tokens={account.tokens} roles={person.roles} />
    </article>
  );
}
