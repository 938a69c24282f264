import type { NonConformityLine } from "../../../src/modules/quality/non-conformity-state.ts";
import { severities } from "../../../src/modules/quality/visit-body.ts";
import buttons from "../../shared/button.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useChangeAddress } from "../use-address.ts";

interface Counts {
  readonly organisation: string;
  readonly overdue: number;
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
}

/** Who has how much to put right: what is neither corrected nor verified, by severity. */
export function OrganisationCounts({ lines }: { readonly lines: readonly NonConformityLine[] }) {
  const change = useChangeAddress();
  const rows = countsOf(lines);
  if (rows.length === 0) return null;
  const count = (id: "overdue" | (typeof severities)[number]): RecordColumn<Counts> => ({
    id,
    label: `quality.count.${id}`,
    isPlain: true,
    cell: (row) => (id === "overdue" && row.overdue > 0 ? <strong>{row.overdue}</strong> : row[id]),
  });
  const columns: readonly RecordColumn<Counts>[] = [
    {
      id: "organisation",
      label: "quality.toCorrect",
      isHead: true,
      cell: ({ organisation }) => (
        <button type="button" className={buttons.quiet} onClick={() => change({ organisation })}>
          {organisation}
        </button>
      ),
    },
    count("overdue"),
    ...severities.toReversed().map(count),
  ];
  return (
    <RecordTable label="quality.toCorrect" columns={columns} rows={rows} keyOf={({ organisation }) => organisation} />
  );
}

function countsOf(lines: readonly NonConformityLine[]): readonly Counts[] {
  const unanswered = lines.filter(({ state }) => state === "overdue" || state === "open");
  return [...Map.groupBy(unanswered, ({ organisation }) => organisation)]
    .map(([organisation, own]) => {
      const of = (severity: string) => own.filter((line) => line.severity === severity).length;
      const overdue = own.filter(({ state }) => state === "overdue").length;
      return { organisation, overdue, critical: of("critical"), major: of("major"), minor: of("minor") };
    })
    .sort((a, b) => b.overdue - a.overdue || b.critical - a.critical || a.organisation.localeCompare(b.organisation));
}
