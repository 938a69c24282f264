import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { taskQuery } from "../../shared/api/board-queries.ts";
import { LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import page from "../../shared/page.module.css";
import { PageHead } from "../../shared/page-head.tsx";
import { useFieldWords } from "../../shared/report-words.ts";
import { Section } from "../../shared/section.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { DayChoice } from "../day-choice.tsx";
import { useAddress } from "../use-address.ts";
import { TaskState } from "./task-columns.tsx";
import { TaskFacts } from "./task-facts.tsx";
import styles from "./task-page.module.css";
import { TaskTimeline } from "./task-timeline.tsx";

/** One task: its order, its ground, what came of it, and every report about it. */
export function TaskPage() {
  return (
    <OnlyFor action="read" record="task-order">
      <Task />
    </OnlyFor>
  );
}

function Task() {
  const intl = useIntl();
  const typeWord = useFieldWords();
  const { number } = useParams({ from: "/tasks/$number" });
  const { on } = useAddress();
  const answer = useQuery(taskQuery(number, on));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  if (answer.data === undefined) return null;
  const { task, ground, pieces, timeline } = answer.data;
  const activity = typeWord("task-order", `activity.${task.activity}`);
  return (
    <article className={page.page}>
      <PageHead
        above={
          <>
            <Link to="/tasks">
              <FormattedMessage id="nav.tasks" />
            </Link>{" "}
            · {task.organisation}
          </>
        }
        title={`${task.number} · ${activity}`}
        below={<TaskState task={task} />}
      >
        <DayChoice />
      </PageHead>
      <div className={styles.top}>
        <LandDrawing
          pieces={pieces.features}
          outline={ground}
          label={intl.formatMessage({ id: "tasks.drawing" }, { number })}
        />
        <TaskFacts task={task} />
      </div>
      {task.instructions !== null && (
        <Section title={<FormattedMessage id="tasks.instructions" />}>
          <p className={styles.instructions}>{task.instructions}</p>
        </Section>
      )}
      <Section title={<FormattedMessage id="tasks.reports" values={{ count: timeline.length }} />}>
        <TaskTimeline timeline={timeline} />
      </Section>
    </article>
  );
}
