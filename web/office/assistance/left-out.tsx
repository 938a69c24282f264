import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { LeftOutLine } from "../../../src/modules/assistance/assistance-totals.ts";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";

const columns: readonly RecordColumn<LeftOutLine>[] = [
  {
    id: "record",
    label: "assistance.record",
    isHead: true,
    cell: ({ reportId, key }) => (
      <Link to="/reports/$id" params={{ id: reportId }}>
        {key}
      </Link>
    ),
  },
  {
    id: "why",
    label: "assistance.why",
    cell: ({ why, insteadOf }) => (
      <FormattedMessage id={`assistance.why.${why}`} values={{ others: insteadOf.join(", ") }} />
    ),
  },
];

/** Records that are in no sum, each with its reason: what is left out is never silent. */
export function LeftOut({ records }: { readonly records: readonly LeftOutLine[] }) {
  return (
    <RecordTable
      label="assistance.leftOut"
      columns={columns}
      rows={records}
      keyOf={({ reportId }) => reportId}
      isQuiet={() => true}
    />
  );
}
