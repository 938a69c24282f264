import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "./access/not-shown.tsx";
import type { HazardReport } from "./api/answers.ts";
import styles from "./report-timeline.module.css";
import { useTypeWords } from "./report-words.ts";

/** Reports newest first with both times: when it was so in the world, and when the system knew it. */
export function ReportTimeline({ reports }: { readonly reports: readonly HazardReport[] }) {
  const typeInWords = useTypeWords();
  const newestFirst = [...reports].sort((a, b) => b.dateOfInformation.localeCompare(a.dateOfInformation));
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((report) => (
        <li key={report.id} className={styles.report} data-state={report.state}>
          <div className={styles.head}>
            <Link to="/reports/$id" params={{ id: report.id }} className={styles.type ?? ""}>
              {typeInWords(report.type)}
            </Link>
            <time className={styles.date} dateTime={report.dateOfInformation}>
              {report.dateOfInformation}
            </time>
          </div>
          <p className={styles.who}>
            {report.reportedBy.name ?? <NotShown />}, {report.reportedBy.organisation}
          </p>
          <p className={styles.decision}>
            <Decision report={report} />
            {report.findings.length > 0 && (
              <>
                {" · "}
                <FormattedMessage id="findings.count" values={{ count: report.findings.length }} />
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Decision({ report }: { readonly report: HazardReport }) {
  const known = <span className={styles.known}>{(report.decidedAt ?? report.submittedAt ?? "").slice(0, 10)}</span>;
  const who = report.withheld?.includes("decidedBy") ? <NotShown /> : (report.decidedBy ?? "—");
  return <FormattedMessage id={`timeline.${report.state}`} values={{ who, known }} />;
}
