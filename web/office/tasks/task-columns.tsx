import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { TaskRow } from "../../shared/api/board-answers.ts";
import { DueSign } from "../../shared/due-sign.tsx";
import type { Language } from "../../shared/i18n/language.ts";
import { formatArea, formatNumber } from "../../shared/numbers.ts";
import page from "../../shared/page.module.css";
import type { RecordColumn } from "../../shared/record-table.tsx";
import { type FieldWords, useFieldWords } from "../../shared/report-words.ts";

/** Columns of a list of tasks: what was planned beside what came of it. */
export function taskColumns(language: Language, typeWord: FieldWords): readonly RecordColumn<TaskRow>[] {
  const area = (value: number | null | undefined) =>
    value === null || value === undefined ? "—" : formatArea(value, "ha", language);
  return [
    {
      id: "number",
      label: "quality.number",
      isHead: true,
      isPlain: true,
      cell: ({ number }) => (
        <Link to="/tasks/$number" params={{ number }}>
          {number}
        </Link>
      ),
    },
    { id: "state", label: "quality.state", cell: (task) => <TaskState task={task} /> },
    {
      id: "organisation",
      label: "tasks.whoAndWhat",
      cell: ({ organisation, activity }) => (
        <>
          {organisation}
          <div className={page.quiet}>{typeWord("task-order", `activity.${activity}`)}</div>
        </>
      ),
    },
    {
      id: "plan",
      label: "tasks.plan",
      isPlain: true,
      cell: ({ plannedStart, plannedEnd }) => `${plannedStart} – ${plannedEnd}`,
    },
    {
      id: "percent",
      label: "tasks.percent",
      isPlain: true,
      cell: ({ percent, plannedPercent }) => (
        <FormattedMessage
          id="tasks.percentShort"
          values={{
            percent: percent === null ? "—" : formatNumber(percent, language),
            planned: formatNumber(plannedPercent, language),
          }}
        />
      ),
    },
    {
      id: "expected",
      label: "tasks.expected",
      isPlain: true,
      cell: ({ expectedSquareMetres }) => area(expectedSquareMetres),
    },
    {
      id: "released",
      label: "tasks.released",
      isPlain: true,
      cell: ({ releasedSquareMetres }) => area(releasedSquareMetres),
    },
  ];
}

/** Where a task stands, and how late it is. */
export function TaskState({ task }: { readonly task: TaskRow }) {
  const typeWord = useFieldWords();
  const { state, daysLate } = task;
  const isOver = state === "finished" || state === "cancelled";
  const isLate = daysLate > 0 && !isOver;
  return (
    <DueSign due={isLate ? "late" : isOver ? "done" : state === "suspended" ? "soon" : "open"}>
      {typeWord("task-progress", `state.${state}`)}
      {daysLate > 0 && (
        <>
          {", "}
          <FormattedMessage id="tasks.daysLate" values={{ days: daysLate }} />
        </>
      )}
    </DueSign>
  );
}
