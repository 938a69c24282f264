import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { nonConformitiesQuery, qualityQuery } from "../../shared/api/board-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { DayChoice } from "../day-choice.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress } from "../use-address.ts";
import { Accreditations } from "./accreditations.tsx";
import { Inspections } from "./inspections.tsx";
import { NonConformityBoard } from "./non-conformity-board.tsx";
import { SamplingPlanner } from "./sampling-planner.tsx";

/** What inspectors found and what is still to be put right; accreditations; how much to sample. */
export function QualityPage() {
  return (
    <OnlyFor action="read" record="monitoring-visit">
      <Quality />
    </OnlyFor>
  );
}

function Quality() {
  const { language } = useReader();
  const { on, state, severity, organisation } = useAddress();
  const filters = { on, state, severity, organisation };
  const board = useQuery(nonConformitiesQuery(filters));
  const record = useQuery(qualityQuery(on)).data;
  if (board.isError && board.data === undefined) return <Trouble error={board.error} />;
  const { overdue = 0, open = 0 } = board.data?.counts ?? {};
  const words = (count: number) => formatNumber(count, language);
  return (
    <OfficePage
      title={
        <FormattedMessage
          id="quality.title"
          values={{ overdue, overdueNumber: words(overdue), open, openNumber: words(open) }}
        />
      }
      lead={<FormattedMessage id="quality.lead" />}
      actions={
        <>
          <DayChoice />
          <CsvLink href={addressOf("/api/quality/non-conformities.csv", filters)} />
        </>
      }
    >
      {board.data !== undefined && <NonConformityBoard found={board.data} />}
      {record !== undefined && <Accreditations lines={record.accreditations} />}
      {record !== undefined && <Inspections lines={record.inspections} />}
      <SamplingPlanner />
    </OfficePage>
  );
}
