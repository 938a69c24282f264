import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { OpenedLink } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import { Empty } from "../../shared/empty.tsx";
import page from "../../shared/page.module.css";
import { linkSecret } from "./link-secret.ts";
import { WelcomeForm } from "./welcome-form.tsx";
import { WelcomeWords } from "./welcome-words.tsx";

/** Where a one-time link leads: who one is here, and the choice of a passkey or a password. */
export function WelcomePage() {
  const [link] = useState(linkSecret);
  const opened = useQuery({
    queryKey: ["link", link],
    queryFn: () => send<OpenedLink>("POST", "/api/links/open", { link }),
    enabled: link !== "",
    retry: false,
  });
  if (link === "" || opened.isError) return <NotValid />;
  if (opened.data === undefined) return null;
  return (
    <div className={page.narrow}>
      <WelcomeWords opened={opened.data} />
      <WelcomeForm link={link} opened={opened.data} />
    </div>
  );
}

function NotValid() {
  return (
    <Empty title={<FormattedMessage id="welcome.notValid" />}>
      <FormattedMessage id="welcome.notValidText" values={{ signIn: (words) => <Link to="/sign-in">{words}</Link> }} />
    </Empty>
  );
}
