import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { RoleWords } from "../../shared/access/role-words.tsx";
import type { Invitation } from "../../shared/api/people-answers.ts";
import { invitationsQuery } from "../../shared/api/people-queries.ts";
import { send } from "../../shared/api/request.ts";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";

const columns: readonly RecordColumn<Invitation>[] = [
  { id: "name", label: "people.name", isHead: true, cell: ({ name }) => name },
  { id: "organisation", label: "welcome.organisation", cell: ({ organisation }) => organisation.name },
  { id: "roles", label: "welcome.roles", cell: ({ roles }) => <RoleWords roles={roles} /> },
  { id: "made", label: "passkeys.madeAt", isPlain: true, cell: ({ madeAt }) => <Instant at={madeAt} /> },
  { id: "expires", label: "invitations.expiresAt", isPlain: true, cell: ({ expiresAt }) => <Instant at={expiresAt} /> },
  {
    id: "withdraw",
    label: "table.actions",
    cell: ({ id, name }) => (
      <ActButton
        label={<FormattedMessage id="invitations.withdraw" />}
        title={<FormattedMessage id="invitations.withdrawTitle" values={{ name }} />}
        words={<FormattedMessage id="invitations.withdrawText" />}
        act={() => send("DELETE", `/api/people/invitations/${encodeURIComponent(id)}`)}
      />
    ),
  },
];

/** Who was invited and has not come yet. */
export function InvitationsSection() {
  const answer = useQuery(invitationsQuery);
  const items = answer.data?.items ?? [];
  return (
    <Section title={<FormattedMessage id="invitations.title" />}>
      {answer.isError && <Trouble error={answer.error} />}
      {answer.isSuccess && items.length === 0 && (
        <p className={page.quiet}>
          <FormattedMessage id="invitations.none" />
        </p>
      )}
      {items.length > 0 && (
        <RecordTable label="invitations.title" columns={columns} rows={items} keyOf={({ id }) => id} />
      )}
    </Section>
  );
}
