import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import type { Organisation } from "../../shared/api/people-answers.ts";
import { organisationsQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import { CsvLink } from "../../shared/csv-link.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { OrganisationSheet } from "./organisation-sheet.tsx";

/** Authority, operators, partners and donors: whose people act here. */
export function OrganisationsPage() {
  return (
    <OnlyFor action="read" record="organisation">
      <Organisations />
    </OnlyFor>
  );
}

function Organisations() {
  const intl = useIntl();
  const mayManage = useMay()("manage", "organisation");
  const answer = useQuery(organisationsQuery);
  const [changing, setChanging] = useState<Organisation | "new">();
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const rows = answer.data?.items ?? [];
  const columns: readonly RecordColumn<Organisation>[] = [
    {
      id: "name",
      label: "people.name",
      isHead: true,
      cell: (row) =>
        mayManage ? (
          <button
            type="button"
            className={buttons.quiet}
            aria-label={intl.formatMessage({ id: "people.changeLabel" }, { name: row.name })}
            onClick={() => setChanging(row)}
          >
            {row.name}
          </button>
        ) : (
          row.name
        ),
    },
    { id: "kind", label: "organisations.kind", cell: ({ kind }) => <FormattedMessage id={`organisation.${kind}`} /> },
    {
      id: "state",
      label: "people.state",
      cell: ({ active }) => <FormattedMessage id={active ? "people.active" : "people.inactive"} />,
    },
  ];
  return (
    <OfficePage
      title={<FormattedMessage id="nav.organisations" />}
      lead={<FormattedMessage id="organisations.lead" />}
      actions={
        <>
          <CsvLink href="/api/organisations.csv" />
          {mayManage && (
            <button type="button" className={buttons.main} onClick={() => setChanging("new")}>
              <FormattedMessage id="organisations.add" />
            </button>
          )}
        </>
      }
    >
      <RecordTable
        label="nav.organisations"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        isQuiet={({ active }) => !active}
      />
      {changing !== undefined && (
        <OrganisationSheet
          key={changing === "new" ? changing : changing.id}
          organisation={changing === "new" ? undefined : changing}
          close={() => setChanging(undefined)}
        />
      )}
    </OfficePage>
  );
}
