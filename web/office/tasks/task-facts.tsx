import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import type { TaskDetail } from "../../shared/api/board-answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea, formatNumber } from "../../shared/numbers.ts";
import { useFieldWords } from "../../shared/report-words.ts";
import table from "../../shared/table.module.css";

/** The plan and what came of it, side by side. */
export function TaskFacts({ task }: { readonly task: TaskDetail["task"] }) {
  const { language } = useReader();
  const typeWord = useFieldWords();
  const area = (value: number | null | undefined) =>
    value === null || value === undefined ? "—" : `${formatArea(value, "m2", language)} m²`;
  const { percent, plannedPercent, hazardCodes = [], teamCodes = [] } = task;
  return (
    <dl className={table.facts}>
      <dt>
        <FormattedMessage id="tasks.plan" />
      </dt>
      <dd>
        {task.plannedStart} – {task.plannedEnd}
      </dd>
      <dt>
        <FormattedMessage id="tasks.startedOn" />
      </dt>
      <dd>{task.startedOn ?? "—"}</dd>
      <dt>
        <FormattedMessage id="tasks.percent" />
      </dt>
      <dd>
        <FormattedMessage
          id="tasks.percentOf"
          values={{
            percent: percent === null ? "—" : formatNumber(percent, language),
            planned: formatNumber(plannedPercent, language),
          }}
        />
      </dd>
      <dt>
        <FormattedMessage id="tasks.expectedArea" />
      </dt>
      <dd>{area(task.expectedSquareMetres)}</dd>
      <dt>
        <FormattedMessage id="tasks.worked" />
      </dt>
      <dd>{area(task.workedSquareMetres)}</dd>
      <dt>
        <FormattedMessage id="tasks.releasedArea" />
      </dt>
      <dd>{area(task.releasedSquareMetres)}</dd>
      <dt>
        <FormattedMessage id="tasks.areas" />
      </dt>
      <dd>
        {hazardCodes.length === 0
          ? "—"
          : hazardCodes.map((code, i) => (
              <span key={code}>
                {i > 0 && ", "}
                <Link to="/areas/$code" params={{ code }}>
                  {code}
                </Link>
              </span>
            ))}
      </dd>
      <dt>
        <FormattedMessage id="tasks.teams" />
      </dt>
      <dd>{teamCodes.length === 0 ? "—" : teamCodes.join(", ")}</dd>
      <dt>
        <FormattedMessage id="tasks.priority" />
      </dt>
      <dd>{typeWord("task-order", `priority.${task.priority}`)}</dd>
    </dl>
  );
}
