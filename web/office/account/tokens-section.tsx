import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { GivenRole } from "../../../src/access/role.ts";
import { RoleWords } from "../../shared/access/role-words.tsx";
import type { ApiToken } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { ShownOnce } from "../../shared/forms/shown-once.tsx";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { TokenForm } from "./token-form.tsx";

const columns: readonly RecordColumn<ApiToken>[] = [
  { id: "label", label: "tokens.label", isHead: true, cell: ({ label }) => label },
  {
    id: "roles",
    label: "tokens.roles",
    cell: ({ roles, readOnly }) => (
      <>
        <RoleWords roles={roles} />
        {readOnly && (
          <>
            {" · "}
            <FormattedMessage id="tokens.readOnly" />
          </>
        )}
      </>
    ),
  },
  { id: "expires", label: "tokens.expiresAt", isPlain: true, cell: ({ expiresAt }) => <Instant at={expiresAt} /> },
  { id: "used", label: "passkeys.lastUsedAt", isPlain: true, cell: ({ lastUsedAt }) => <Instant at={lastUsedAt} /> },
  {
    id: "withdraw",
    label: "table.actions",
    cell: ({ id, label }) => (
      <ActButton
        label={<FormattedMessage id="tokens.withdraw" />}
        title={<FormattedMessage id="tokens.withdrawTitle" values={{ label }} />}
        words={<FormattedMessage id="tokens.withdrawText" />}
        act={() => send("DELETE", `/api/account/tokens/${encodeURIComponent(id)}`)}
      />
    ),
  },
];

interface TokensSectionProps {
  readonly tokens: readonly ApiToken[];
  readonly roles: readonly GivenRole[];
}

/** Keys for programs that act in one's name, narrower than oneself and only for a time. */
export function TokensSection({ tokens, roles }: TokensSectionProps) {
  const intl = useIntl();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <Section
      title={<FormattedMessage id="tokens.title" />}
      lead={<FormattedMessage id="tokens.lead" />}
      actions={
        <button type="button" className={buttons.second} onClick={() => setMaking(true)}>
          <FormattedMessage id="tokens.make" />
        </button>
      }
    >
      {made !== undefined && (
        <ShownOnce text={made} label={intl.formatMessage({ id: "tokens.text" })}>
          <FormattedMessage id="tokens.once" />
        </ShownOnce>
      )}
      {tokens.length === 0 ? (
        <p className={page.quiet}>
          <FormattedMessage id="tokens.none" />
        </p>
      ) : (
        <RecordTable label="tokens.title" columns={columns} rows={tokens} keyOf={({ id }) => id} />
      )}
      <TokenForm isOpen={isMaking} close={() => setMaking(false)} roles={roles} made={setMade} />
    </Section>
  );
}
