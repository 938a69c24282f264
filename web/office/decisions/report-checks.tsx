import { FormattedMessage } from "react-intl";
import type { ReportCheck } from "../../shared/api/answers.ts";
import { Instant } from "../../shared/instant.tsx";
import page from "../../shared/page.module.css";
import styles from "./report-checks.module.css";

/** Who looked at a report before it was decided, and what they looked at. */
export function ReportChecks({ checks }: { readonly checks: readonly ReportCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <section>
      <h2 className={page.heading}>
        <FormattedMessage id="checks.title" values={{ count: checks.length }} />
      </h2>
      <ul>
        {checks.map(({ person, organisation, at, remark }) => (
          <li key={`${at}${person}`} className={styles.check}>
            <p>
              <strong>{person}</strong>, {organisation}
            </p>
            <p>{remark}</p>
            <p className={styles.at}>
              <Instant at={at} /> UTC
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
