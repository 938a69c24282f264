import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import type { SecurityEntry } from "../../shared/api/people-answers.ts";
import { securityLogQuery } from "../../shared/api/people-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import buttons from "../../shared/button.module.css";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Instant } from "../../shared/instant.tsx";
import { formatNumber } from "../../shared/numbers.ts";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { isSecurityEvent, securityEvents } from "./security-events.ts";

const columns: readonly RecordColumn<SecurityEntry>[] = [
  { id: "position", label: "journal.position", isPlain: true, cell: ({ position }) => position },
  { id: "at", label: "journal.recordedAt", isPlain: true, cell: ({ recordedAt }) => <Instant at={recordedAt} /> },
  {
    id: "event",
    label: "securityLog.event",
    isHead: true,
    cell: ({ event }) => (isSecurityEvent(event) ? <FormattedMessage id={`security.${event}`} /> : event),
  },
  { id: "person", label: "securityLog.person", cell: ({ person }) => person?.name ?? "—" },
  { id: "actor", label: "journal.actor", cell: ({ actor }) => actor },
  { id: "detail", label: "securityLog.detail", cell: ({ detail }) => (detail === "" ? "—" : detail) },
];

const pageSize = 100;

/** What happened at the door, from the journal: nothing here can be changed or taken out. */
export function SecurityLogPage() {
  return (
    <OnlyFor action="read" record="security-log">
      <SecurityLog />
    </OnlyFor>
  );
}

function SecurityLog() {
  const { language } = useReader();
  const { search, event } = useAddress();
  const [limit, setLimit] = useState(pageSize);
  const asked = { search, event };
  const answer = useQuery(securityLogQuery({ ...asked, limit }));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const { total = 0, items = [] } = answer.data ?? {};
  return (
    <OfficePage
      title={<FormattedMessage id="nav.securityLog" />}
      lead={<FormattedMessage id="securityLog.lead" />}
      actions={<CsvLink href={addressOf("/api/security-log.csv", asked)} />}
    >
      <LogFilters />
      {answer.isSuccess && items.length === 0 && (
        <Empty title={<FormattedMessage id="securityLog.none" />}>
          <FormattedMessage id="securityLog.noneText" />
        </Empty>
      )}
      {items.length > 0 && (
        <RecordTable label="nav.securityLog" columns={columns} rows={items} keyOf={({ position }) => `${position}`} />
      )}
      {items.length < total && (
        <button type="button" className={buttons.second} onClick={() => setLimit(limit + pageSize)}>
          <FormattedMessage
            id="reports.more"
            values={{ shown: formatNumber(items.length, language), total: formatNumber(total, language) }}
          />
        </button>
      )}
    </OfficePage>
  );
}

function LogFilters() {
  const intl = useIntl();
  const { search, event } = useAddress();
  const change = useChangeAddress();
  const seek = useDebouncedCallback((text: string) => change({ search: text || undefined }, { replace: true }), 150);
  return (
    <div className={filters.filters}>
      <input
        className={filters.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "securityLog.search" })}
        placeholder={intl.formatMessage({ id: "securityLog.search" })}
        onChange={(typed) => seek(typed.target.value)}
      />
      <select
        className={filters.search}
        value={event ?? ""}
        aria-label={intl.formatMessage({ id: "securityLog.event" })}
        onChange={(chosen) => change({ event: chosen.target.value || undefined })}
      >
        <option value="">{intl.formatMessage({ id: "securityLog.all" })}</option>
        {securityEvents.map((one) => (
          <option key={one} value={one}>
            {intl.formatMessage({ id: `security.${one}` })}
          </option>
        ))}
      </select>
    </div>
  );
}
