import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { ReportDetail } from "../../shared/api/answers.ts";
import { FindingSign } from "../../shared/finding-list.tsx";
import { Instant } from "../../shared/instant.tsx";
import styles from "./returned.module.css";

/** Why a report came back, by whom and when: what its author must read before anything else. */
export function Returned({ report }: { readonly report: ReportDetail }) {
  if (report.state !== "rejected") return null;
  const entry = report.journal.find(({ kind }) => kind === "report-rejected");
  return (
    <section className={styles.returned}>
      <FindingSign severity="error" />
      <div>
        <h2 className={styles.title}>
          <FormattedMessage id="compare.returned" />
        </h2>
        <p className={styles.reason}>{report.reason ?? <NotShown />}</p>
        {entry !== undefined && (
          <p className={styles.who}>
            <FormattedMessage
              id="compare.returnedBy"
              values={{ who: entry.actor ?? <NotShown />, at: <Instant at={entry.recordedAt} /> }}
            />
          </p>
        )}
      </div>
    </section>
  );
}
