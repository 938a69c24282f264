import { FormattedMessage } from "react-intl";
import { RoleWords } from "../../shared/access/role-words.tsx";
import type { OpenedLink } from "../../shared/api/people-answers.ts";
import { dateInWords } from "../../shared/days.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import page from "../../shared/page.module.css";
import table from "../../shared/table.module.css";
import styles from "./welcome.module.css";

/** What the link is for: to which organisation, with which roles, until when. */
export function WelcomeWords({ opened }: { readonly opened: OpenedLink }) {
  const { language } = useReader();
  const { purpose, name, organisation, roles, expiresAt, invitedBy } = opened;
  const until = `${dateInWords(expiresAt, language)}, ${expiresAt.slice(11, 16)} UTC`;
  return (
    <div>
      <h1 className={page.title}>
        <FormattedMessage id={`welcome.title.${purpose}`} values={{ name: name ?? "" }} />
      </h1>
      <p className={page.lead}>
        <FormattedMessage id={`welcome.lead.${purpose}`} values={{ until }} />
      </p>
      <dl className={`${table.facts} ${styles.facts}`}>
        {invitedBy !== undefined && invitedBy !== null && <Fact id="welcome.invitedBy">{invitedBy}</Fact>}
        {organisation !== null && <Fact id="welcome.organisation">{organisation}</Fact>}
        {roles.length > 0 && (
          <Fact id="welcome.roles">
            <RoleWords roles={roles} />
          </Fact>
        )}
        <Fact id="welcome.until">{until}</Fact>
      </dl>
    </div>
  );
}

interface FactProps {
  readonly id: "welcome.invitedBy" | "welcome.organisation" | "welcome.roles" | "welcome.until";
  readonly children: React.ReactNode;
}

function Fact({ id, children }: FactProps) {
  return (
    <>
      <dt>
        <FormattedMessage id={id} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}
