import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import { type HistoryEntry, historyParameters, historyQuery } from "../../shared/api/duplicate-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Instant } from "../../shared/instant.tsx";
import { formatArea } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";

const events: Readonly<Record<string, MessageKey>> = {
  "report-submitted": "journal.kind.report-submitted",
  "report-approved": "journal.kind.report-approved",
  "report-rejected": "journal.kind.report-rejected",
  "report-superseded": "journal.kind.report-superseded",
  "tier-decided": "history.tier-decided",
  "duplicate-decided": "history.duplicate-decided",
  "certificate-issued": "history.certificate-issued",
};

const columns: readonly RecordColumn<HistoryEntry>[] = [
  { id: "known", label: "history.known", isPlain: true, cell: ({ knownAt }) => <Instant at={knownAt} /> },
  { id: "valid", label: "history.valid", isPlain: true, cell: ({ validOn }) => validOn ?? "—" },
  { id: "event", label: "history.event", isHead: true, cell: (entry) => <EventWords entry={entry} /> },
  { id: "by", label: "history.by", cell: ({ actor }) => actor ?? <NotShown /> },
  {
    id: "reason",
    label: "history.reason",
    cell: ({ reason, withheld }) => (withheld?.includes("reason") ? <NotShown /> : (reason ?? "—")),
  },
  { id: "remaining", label: "history.remaining", isPlain: true, cell: ({ ledger }) => <Remaining ledger={ledger} /> },
];

/** What happened to a record, in the order in which it became known, with both its times. */
export function HistorySection({ record, name }: { readonly record: string; readonly name: string }) {
  const answer = useQuery(historyQuery(record, name));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const entries = answer.data?.items ?? [];
  const href = addressOf("/api/history.csv", historyParameters(record, name));
  return (
    <Section title={<FormattedMessage id="history.section" />} actions={<CsvLink href={href} />}>
      <RecordTable
        label="history.section"
        columns={record === "hazard" ? columns : columns.slice(0, -1)}
        rows={entries}
        keyOf={({ position }) => String(position)}
      />
    </Section>
  );
}

function EventWords({ entry: { event, reportId, reportType } }: { readonly entry: HistoryEntry }) {
  const typeInWords = useTypeWords();
  const words = <FormattedMessage id={events[event] ?? "history.other"} />;
  if (reportId === null || reportType === null) return words;
  return (
    <>
      <Link to="/reports/$id" params={{ id: reportId }}>
        {typeInWords(reportType)}
      </Link>
      <div className={page.quiet}>{words}</div>
    </>
  );
}

function Remaining({ ledger }: Pick<HistoryEntry, "ledger">) {
  const { language } = useReader();
  return ledger === null ? "" : formatArea(ledger.remainingSquareMetres, "m2", language);
}
