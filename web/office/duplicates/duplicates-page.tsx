import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { type DecidedPair, duplicatesQuery } from "../../shared/api/duplicate-queries.ts";
import { Empty } from "../../shared/empty.tsx";
import { Instant } from "../../shared/instant.tsx";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { CandidatePair } from "./candidate-pair.tsx";
import styles from "./duplicates.module.css";

const columns: readonly RecordColumn<DecidedPair>[] = [
  { id: "pair", label: "duplicates.pair", isHead: true, cell: ({ first, second }) => `${first} · ${second}` },
  {
    id: "verdict",
    label: "duplicates.verdict",
    isPlain: true,
    cell: ({ verdict }) => <FormattedMessage id={`duplicates.${verdict}`} />,
  },
  { id: "reason", label: "history.reason", cell: ({ reason }) => reason },
  { id: "by", label: "history.by", cell: ({ actor }) => actor },
  { id: "at", label: "history.known", isPlain: true, cell: ({ at }) => <Instant at={at} /> },
];

/** Records that may stand twice, side by side, and what people decided about others. */
export function DuplicatesPage() {
  return (
    <OnlyFor action="read" record="duplicate">
      <Duplicates />
    </OnlyFor>
  );
}

function Duplicates() {
  const answer = useQuery(duplicatesQuery);
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  if (answer.data === undefined) return null;
  const { items, decided } = answer.data;
  return (
    <OfficePage
      title={<FormattedMessage id="duplicates.title" values={{ count: items.length }} />}
      lead={<FormattedMessage id="duplicates.lead" />}
    >
      {items.length === 0 && (
        <Empty title={<FormattedMessage id="duplicates.none" />}>
          <FormattedMessage id="duplicates.noneText" />
        </Empty>
      )}
      <ul className={styles.list}>
        {items.map((candidate) => (
          <li key={`${candidate.first.key} ${candidate.second.key}`}>
            <CandidatePair candidate={candidate} />
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <Section title={<FormattedMessage id="duplicates.decided" />}>
          <RecordTable
            label="duplicates.decided"
            columns={columns}
            rows={decided}
            keyOf={({ first, second }) => `${first} ${second}`}
          />
        </Section>
      )}
    </OfficePage>
  );
}
