import { FormattedMessage } from "react-intl";
import type { AssetKind, OrganisationReadiness } from "../../../src/modules/capacity/readiness.ts";
import buttons from "../../shared/button.module.css";
import { type RecordColumn, RecordTable } from "../../shared/record-table.tsx";
import { useChangeAddress } from "../use-address.ts";

/** Of each organisation how much there is and how much of it can work: ready of all. */
export function Readiness({ rows }: { readonly rows: readonly OrganisationReadiness[] }) {
  const change = useChangeAddress();
  const count = (kind: AssetKind): RecordColumn<OrganisationReadiness> => ({
    id: kind,
    label: `capacity.of.${kind}`,
    isPlain: true,
    cell: ({ counts }) => <ReadyOf {...counts[kind]} />,
  });
  const columns: readonly RecordColumn<OrganisationReadiness>[] = [
    {
      id: "organisation",
      label: "quality.organisation",
      isHead: true,
      cell: ({ organisation }) => (
        <button type="button" className={buttons.quiet} onClick={() => change({ organisation })}>
          {organisation}
        </button>
      ),
    },
    count("team"),
    {
      id: "people",
      label: "capacity.people",
      isPlain: true,
      cell: ({ peopleInReadyTeams, peopleInTeams }) => <ReadyOf ready={peopleInReadyTeams} all={peopleInTeams} />,
    },
    count("dog"),
    count("equipment"),
    count("staff"),
  ];
  return (
    <RecordTable label="capacity.board" columns={columns} rows={rows} keyOf={({ organisation }) => organisation} />
  );
}

function ReadyOf({ ready, all }: { readonly ready: number; readonly all: number }) {
  if (all === 0) return "—";
  return <FormattedMessage id="capacity.readyOf" values={{ ready, all }} />;
}
