import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { tasksQuery } from "../../shared/api/board-queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { RecordTable } from "../../shared/record-table.tsx";
import { useFieldWords } from "../../shared/report-words.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { ChoiceChips } from "../choice-chips.tsx";
import { DayChoice } from "../day-choice.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { taskColumns } from "./task-columns.tsx";

const states = ["planned", "started", "suspended", "finished", "cancelled"] as const;

/** Orders to work, plan against progress, late ones first. */
export function TasksPage() {
  return (
    <OnlyFor action="read" record="task-order">
      <Tasks />
    </OnlyFor>
  );
}

function Tasks() {
  const { language } = useReader();
  const typeWord = useFieldWords();
  const { on, state, organisation } = useAddress();
  const change = useChangeAddress();
  const asked = { on, state, organisation };
  const answer = useQuery(tasksQuery(asked));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const rows = answer.data?.items ?? [];
  const late = rows.filter(({ daysLate, state: now }) => daysLate > 0 && now !== "finished").length;
  return (
    <OfficePage
      title={<FormattedMessage id="tasks.title" values={{ count: rows.length, late }} />}
      lead={<FormattedMessage id="tasks.lead" />}
      actions={
        <>
          <DayChoice />
          <CsvLink href={addressOf("/api/tasks.csv", asked)} />
        </>
      }
    >
      <div className={filters.filters}>
        <ChoiceChips
          values={states}
          chosen={state}
          words={(value) => typeWord("task-progress", `state.${value}`)}
          choose={(value) => change({ state: value })}
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
      {answer.isSuccess && rows.length === 0 ? (
        <Empty title={<FormattedMessage id="tasks.none" />}>
          <FormattedMessage id="tasks.noneText" />
        </Empty>
      ) : (
        <RecordTable
          label="tasks.table"
          columns={taskColumns(language, typeWord)}
          rows={rows}
          keyOf={({ number }) => number}
          isQuiet={({ state: now }) => now === "finished" || now === "cancelled"}
        />
      )}
    </OfficePage>
  );
}
