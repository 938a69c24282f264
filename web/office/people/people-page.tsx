import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import type { PersonRow } from "../../shared/api/people-answers.ts";
import { peopleQuery } from "../../shared/api/people-queries.ts";
import buttons from "../../shared/button.module.css";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress } from "../use-address.ts";
import { InvitationsSection } from "./invitations-section.tsx";
import { InviteSheet } from "./invite-sheet.tsx";
import { fitsFilters, PeopleFilters } from "./people-filters.tsx";
import { personColumns } from "./person-columns.tsx";
import { PersonSheet } from "./person-sheet.tsx";

/** Everyone who ever acted here. Nobody is taken out: who leaves becomes inactive, and what they did stays theirs. */
export function PeoplePage() {
  return (
    <OnlyFor action="read" record="person">
      <People />
    </OnlyFor>
  );
}

function People() {
  const intl = useIntl();
  const { language } = useReader();
  const may = useMay();
  const address = useAddress();
  const answer = useQuery(peopleQuery);
  const [isInviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<PersonRow>();
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const people = answer.data?.items ?? [];
  const rows = people.filter((person) => fitsFilters(person, address));
  const mayManage = may("manage", "person");
  const columns = personColumns(intl, mayManage ? setChanging : undefined);
  return (
    <OfficePage
      title={
        <FormattedMessage
          id="people.title"
          values={{ count: rows.length, number: formatNumber(rows.length, language) }}
        />
      }
      lead={<FormattedMessage id="people.lead" />}
      actions={
        <>
          <CsvLink href="/api/people.csv" />
          {mayManage && (
            <button type="button" className={buttons.main} onClick={() => setInviting(true)}>
              <FormattedMessage id="people.invite" />
            </button>
          )}
        </>
      }
    >
      <PeopleFilters />
      {answer.isSuccess && rows.length === 0 ? (
        <Empty title={<FormattedMessage id="people.noneFound" />}>
          <FormattedMessage id="people.noneFoundText" />
        </Empty>
      ) : (
        <RecordTable
          label="nav.people"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          isQuiet={({ active }) => !active}
        />
      )}
      {mayManage && <InvitationsSection />}
      {mayManage && <InviteSheet isOpen={isInviting} close={() => setInviting(false)} />}
      {changing !== undefined && (
        <PersonSheet key={changing.id} person={changing} close={() => setChanging(undefined)} />
      )}
    </OfficePage>
  );
}
