import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useMay } from "../../shared/access/use-may.ts";
import { get, send } from "../../shared/api/request.ts";
import type { IdentityLine } from "../../shared/api/vault-answers.ts";
import buttons from "../../shared/button.module.css";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { NewIdentitySheet } from "./new-identity-sheet.tsx";
import { ReadIdentity } from "./read-identity.tsx";
import { ReadingsSheet } from "./readings-sheet.tsx";

/** Who the people of a report are: apart from the facts, sealed, opened one by one and with a reason. */
export function IdentitiesSection({ reportId }: { readonly reportId: string }) {
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const mayList = may("list", "identity");
  const mayRecord = may("record", "identity");
  if (!mayList && !mayRecord) return null;
  return (
    <Section
      title={<FormattedMessage id="vault.title" />}
      lead={<FormattedMessage id={mayList ? "vault.lead" : "vault.leadRecord"} />}
      actions={
        mayRecord && (
          <button type="button" className={buttons.second} onClick={() => setAdding(true)}>
            <FormattedMessage id="vault.add" />
          </button>
        )
      }
    >
      {mayList && <Identities reportId={reportId} />}
      {isAdding && <NewIdentitySheet reportId={reportId} close={() => setAdding(false)} />}
    </Section>
  );
}

function Identities({ reportId }: { readonly reportId: string }) {
  const may = useMay();
  const [readings, setReadings] = useState<IdentityLine>();
  const answer = useQuery({
    queryKey: ["api", "identities", reportId],
    queryFn: ({ signal }) => get<{ items: readonly IdentityLine[] }>("/api/identities", { reportId }, signal),
  });
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const items = answer.data?.items ?? [];
  if (answer.isSuccess && items.length === 0) {
    return (
      <p className={page.quiet}>
        <FormattedMessage id="vault.none" />
      </p>
    );
  }
  const columns: readonly RecordColumn<IdentityLine>[] = [
    { id: "label", label: "vault.label", isHead: true, cell: ({ label }) => label },
    { id: "kind", label: "vault.kind", cell: ({ kind }) => <FormattedMessage id={`vault.kind.${kind}`} /> },
    { id: "at", label: "vault.recordedAt", isPlain: true, cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
    {
      id: "who",
      label: "vault.who",
      cell: (identity) =>
        identity.erasedAt === null ? (
          <ReadIdentity identity={identity} />
        ) : (
          <FormattedMessage id="vault.erased" values={{ date: identity.erasedAt.slice(0, 10) }} />
        ),
    },
    {
      id: "actions",
      label: "table.actions",
      cell: (identity) => (
        <div className={page.actions}>
          <button type="button" className={buttons.quiet} onClick={() => setReadings(identity)}>
            <FormattedMessage id="vault.readings" />
          </button>
          {may("erase", "identity") && identity.erasedAt === null && (
            <ActButton
              label={<FormattedMessage id="vault.erase" />}
              title={<FormattedMessage id="vault.eraseTitle" values={{ label: identity.label }} />}
              words={<FormattedMessage id="vault.eraseText" />}
              reasonLabel={<FormattedMessage id="form.reason" />}
              act={(reason) => send("POST", `/api/identities/${encodeURIComponent(identity.id)}/erasure`, { reason })}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <>
      <RecordTable
        label="vault.title"
        columns={columns}
        rows={items}
        keyOf={({ id }) => id}
        isQuiet={({ erasedAt }) => erasedAt !== null}
      />
      {readings !== undefined && <ReadingsSheet identity={readings} close={() => setReadings(undefined)} />}
    </>
  );
}
