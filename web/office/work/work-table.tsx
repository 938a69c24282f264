import { FormattedMessage } from "react-intl";
import { Empty } from "../../shared/empty.tsx";
import { FindingSign } from "../../shared/finding-list.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import { StateSign } from "../../shared/state-sign.tsx";
import { Age } from "./age.tsx";
import type { ShownLine, ShownList } from "./work-lists.ts";
import styles from "./work-page.module.css";

interface WorkTableProps {
  readonly list: ShownList;
  readonly selected: string | undefined;
  readonly choose: (id: string) => void;
  readonly open: (id: string) => void;
}

/** The lines of one list; a click shows a line beside the list, or opens it where there is no room. */
export function WorkTable({ list, selected, choose, open }: WorkTableProps) {
  if (list.lines.length === 0) {
    return (
      <Empty title={<FormattedMessage id={`work.none.${list.name}`} />}>
        <FormattedMessage id={`work.noneText.${list.name}`} />
      </Empty>
    );
  }
  return (
    <ul className={styles.lines}>
      {list.lines.map((line) => (
        <li key={line.id} id={`work-${line.id}`}>
          <button
            type="button"
            className={styles.line}
            aria-current={line.id === selected ? "true" : undefined}
            onClick={() => choose(line.id)}
            onDoubleClick={() => open(line.id)}
          >
            <Line line={line} name={list.name} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Line({ line, name }: { readonly line: ShownLine; readonly name: ShownList["name"] }) {
  const typeInWords = useTypeWords();
  const { type, hazardCode, reportedBy, dateOfInformation, reason, state } = line;
  return (
    <>
      <span className={styles.first}>
        <strong>{typeInWords(type)}</strong>
        {hazardCode !== null && <span className={styles.code}>{hazardCode}</span>}
        <span className={styles.age}>
          <Age since={line.since} />
        </span>
      </span>
      {reportedBy !== undefined && (
        <span className={styles.second}>
          {reportedBy.organisation} · {dateOfInformation}
          {name === "conflicts" && state !== undefined && <StateSign state={state} />}
        </span>
      )}
      {name === "returned" && reason !== null && reason !== undefined && (
        <span className={styles.reason}>{reason}</span>
      )}
      <Counts line={line} />
    </>
  );
}

/** What the checks found, by severity, and who looked at it already; for conflicts what contradicts what. */
function Counts({ line: { findings, checks, conflicts } }: { readonly line: ShownLine }) {
  const said = (["error", "warning", "note"] as const).filter((severity) => (findings?.[severity] ?? 0) > 0);
  if (said.length === 0 && !checks && !conflicts) return null;
  return (
    <span className={styles.counts}>
      {said.map((severity) => (
        <span key={severity} className={styles.finding}>
          <FindingSign severity={severity} /> {findings?.[severity]}
        </span>
      ))}
      {checks !== undefined && checks !== null && checks > 0 && (
        <FormattedMessage id="work.checks" values={{ count: checks }} />
      )}
      {conflicts?.map(({ code }) => (
        <span key={code} className={styles.conflict}>
          {code}
        </span>
      ))}
    </span>
  );
}
