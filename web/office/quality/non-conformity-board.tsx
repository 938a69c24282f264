import { Link } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import {
  type NonConformityLine,
  type NonConformityState,
  nonConformityStates,
} from "../../../src/modules/quality/non-conformity-state.ts";
import { severities } from "../../../src/modules/quality/visit-body.ts";
import type { NonConformities } from "../../shared/api/board-answers.ts";
import { type Due, DueSign } from "../../shared/due-sign.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";
import { ChoiceChips } from "../choice-chips.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { OrganisationCounts } from "./organisation-counts.tsx";

const dueOf: Readonly<Record<NonConformityState, Due>> = {
  overdue: "late",
  open: "open",
  corrected: "soon",
  verified: "done",
};

/** Non-conformities, overdue and gravest first; counted by organisation above. */
export function NonConformityBoard({ found }: { readonly found: NonConformities }) {
  const intl = useIntl();
  const typeWord = useFieldWords();
  const { state, severity, organisation } = useAddress();
  const change = useChangeAddress();
  const severityWord = (value: string) => typeWord("monitoring-visit", `nonConformities.severity.${value}`);
  return (
    <>
      <div className={filters.filters}>
        <ChoiceChips
          values={nonConformityStates}
          chosen={state}
          words={(value) => intl.formatMessage({ id: `quality.state.${value}` })}
          choose={(value) => change({ state: value })}
        />
        <ChoiceChips
          values={severities}
          chosen={severity}
          words={severityWord}
          choose={(value) => change({ severity: value })}
        />
        {organisation !== undefined && (
          <ChoiceChips
            values={[organisation]}
            chosen={organisation}
            words={(value) => `${value} ✕`}
            choose={(value) => change({ organisation: value })}
          />
        )}
      </div>
      <OrganisationCounts lines={found.items} />
      {found.items.length === 0 ? (
        <Empty title={<FormattedMessage id="quality.none" />}>
          <FormattedMessage id="quality.noneText" />
        </Empty>
      ) : (
        <Section title={<FormattedMessage id="quality.listed" values={{ count: found.total }} />}>
          <RecordTable
            label="quality.table"
            columns={columnsFor(severityWord)}
            rows={found.items}
            keyOf={({ reportId, ordinal }) => `${reportId}/${ordinal}`}
            isQuiet={({ state: now }) => now === "verified"}
          />
        </Section>
      )}
      {found.unmatched.length > 0 && (
        <p className={page.notice}>
          <FormattedMessage id="quality.unmatched" values={{ count: found.unmatched.length }} />{" "}
          {found.unmatched.map(({ reportId, visit, ordinal }, i) => (
            <span key={reportId}>
              {i > 0 && ", "}
              <Link to="/reports/$id" params={{ id: reportId }}>
                {visit} / {ordinal}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function columnsFor(severityWord: (value: string) => string): readonly RecordColumn<NonConformityLine>[] {
  return [
    {
      id: "visit",
      label: "quality.visit",
      isHead: true,
      isPlain: true,
      cell: ({ reportId, visit, ordinal }) => (
        <Link to="/reports/$id" params={{ id: reportId }}>
          {visit} / {ordinal}
        </Link>
      ),
    },
    {
      id: "state",
      label: "quality.state",
      isPlain: true,
      cell: ({ state }) => (
        <DueSign due={dueOf[state]}>
          <FormattedMessage id={`quality.state.${state}`} />
        </DueSign>
      ),
    },
    {
      id: "severity",
      label: "quality.severity",
      cell: ({ severity }) =>
        severity === "critical" ? <strong>{severityWord(severity)}</strong> : severityWord(severity),
    },
    { id: "organisation", label: "quality.organisation", cell: ({ organisation }) => organisation },
    {
      id: "description",
      label: "quality.description",
      cell: ({ description, clause, workSuspended }) => (
        <>
          {description}
          {clause !== undefined && <span className={page.quiet}> {clause}</span>}
          {workSuspended && (
            <>
              {" "}
              <strong>
                <FormattedMessage id="quality.suspended" />
              </strong>
            </>
          )}
        </>
      ),
    },
    { id: "deadline", label: "quality.deadline", isPlain: true, cell: ({ deadline }) => deadline },
  ];
}
