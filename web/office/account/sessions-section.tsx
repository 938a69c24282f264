import { FormattedMessage } from "react-intl";
import type { OpenSession } from "../../shared/api/people-answers.ts";
import { send } from "../../shared/api/request.ts";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { Instant } from "../../shared/instant.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";

const columns: readonly RecordColumn<OpenSession>[] = [
  {
    id: "method",
    label: "sessions.method",
    isHead: true,
    cell: ({ method, isThis }) => (
      <>
        <FormattedMessage id={`sessions.method.${method}`} />
        {isThis && (
          <>
            {" · "}
            <FormattedMessage id="sessions.this" />
          </>
        )}
      </>
    ),
  },
  { id: "started", label: "sessions.startedAt", isPlain: true, cell: ({ startedAt }) => <Instant at={startedAt} /> },
  { id: "seen", label: "sessions.lastSeenAt", isPlain: true, cell: ({ lastSeenAt }) => <Instant at={lastSeenAt} /> },
  {
    id: "end",
    label: "table.actions",
    cell: ({ id, isThis }) =>
      isThis ? (
        "—"
      ) : (
        <ActButton
          label={<FormattedMessage id="sessions.end" />}
          title={<FormattedMessage id="sessions.endTitle" />}
          words={<FormattedMessage id="sessions.endText" />}
          act={() => send("DELETE", `/api/account/sessions/${encodeURIComponent(id)}`)}
        />
      ),
  },
];

/** Where this person is signed in; what one does not know is ended here. */
export function SessionsSection({ sessions }: { readonly sessions: readonly OpenSession[] }) {
  return (
    <Section title={<FormattedMessage id="sessions.title" />} lead={<FormattedMessage id="sessions.lead" />}>
      <RecordTable label="sessions.title" columns={columns} rows={sessions} keyOf={({ id }) => id} />
    </Section>
  );
}
