import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import type { Delegation } from "../../shared/api/people-answers.ts";
import { delegationsQuery, meQuery } from "../../shared/api/people-queries.ts";
import { send } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import { ActButton } from "../../shared/forms/act-button.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { DelegationSheet } from "./delegation-sheet.tsx";

/** The right to decide, lent with dates: given, running, withdrawn, over. */
export function DelegationsPage() {
  return (
    <OnlyFor action="read" record="delegation">
      <Delegations />
    </OnlyFor>
  );
}

function Delegations() {
  const may = useMay();
  const me = useQuery(meQuery).data;
  const answer = useQuery(delegationsQuery);
  const [isGiving, setGiving] = useState(false);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const rows = answer.data?.items ?? [];
  const isAdministrator = me?.roles.includes("administrator") ?? false;
  const mayWithdraw = ({ from, state }: Delegation) =>
    (state === "valid" || state === "future") && (isAdministrator || from.id === me?.person?.id);
  const columns: readonly RecordColumn<Delegation>[] = [
    { id: "from", label: "delegations.from", isHead: true, cell: ({ from }) => from.name },
    { id: "to", label: "delegations.to", cell: ({ to }) => to.name },
    { id: "since", label: "delegations.validFrom", isPlain: true, cell: ({ validFrom }) => validFrom },
    { id: "until", label: "delegations.validUntil", isPlain: true, cell: ({ validUntil }) => validUntil },
    { id: "reason", label: "form.reason", cell: ({ reason }) => reason },
    {
      id: "state",
      label: "people.state",
      isPlain: true,
      cell: ({ state }) => <FormattedMessage id={`delegation.${state}`} />,
    },
    {
      id: "withdraw",
      label: "table.actions",
      cell: (row) =>
        mayWithdraw(row) ? (
          <ActButton
            label={<FormattedMessage id="delegations.withdraw" />}
            title={<FormattedMessage id="delegations.withdrawTitle" values={{ name: row.to.name }} />}
            words={<FormattedMessage id="delegations.withdrawText" />}
            reasonLabel={<FormattedMessage id="form.reason" />}
            act={(reason) => send("POST", `/api/delegations/${encodeURIComponent(row.id)}/withdrawal`, { reason })}
          />
        ) : (
          "—"
        ),
    },
  ];
  return (
    <OfficePage
      title={<FormattedMessage id="nav.delegations" />}
      lead={<FormattedMessage id="delegations.lead" />}
      actions={
        <>
          <CsvLink href="/api/delegations.csv" />
          {may("give", "delegation") && (
            <button type="button" className={buttons.main} onClick={() => setGiving(true)}>
              <FormattedMessage id="delegations.give" />
            </button>
          )}
        </>
      }
    >
      {answer.isSuccess && rows.length === 0 ? (
        <Empty title={<FormattedMessage id="delegations.none" />}>
          <FormattedMessage id="delegations.noneText" />
        </Empty>
      ) : (
        <RecordTable
          label="nav.delegations"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          isQuiet={({ state }) => state === "withdrawn" || state === "over"}
        />
      )}
      {isGiving && <DelegationSheet close={() => setGiving(false)} />}
    </OfficePage>
  );
}
