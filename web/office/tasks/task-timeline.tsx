import { Link } from "@tanstack/react-router";
import type { TaskDetail } from "../../shared/api/board-answers.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatArea, formatNumber } from "../../shared/numbers.ts";
import { useFieldWords, useTypeWords } from "../../shared/report-words.ts";
import styles from "./task-page.module.css";

/** Orders and progress of a task, the latest first. */
export function TaskTimeline({ timeline }: Pick<TaskDetail, "timeline">) {
  const typeWords = useTypeWords();
  const { language } = useReader();
  const typeWord = useFieldWords();
  return (
    <ol className={styles.timeline}>
      {timeline.map(({ reportId, type, on, progress }) => {
        const said = [
          ...(progress === null ? [] : [typeWord("task-progress", `state.${progress.state}`)]),
          ...(progress?.percent === undefined ? [] : [`${formatNumber(progress.percent, language)} %`]),
          ...(progress?.workedSquareMetres === undefined
            ? []
            : [`${formatArea(progress.workedSquareMetres, "m2", language)} m²`]),
          ...(progress?.reason === undefined ? [] : [progress.reason]),
        ];
        return (
          <li key={reportId} className={styles.report}>
            <time dateTime={on}>{on}</time>
            <div>
              <Link to="/reports/$id" params={{ id: reportId }}>
                {typeWords(type)}
              </Link>
              {said.length > 0 && <p>{said.join(" · ")}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
