import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import { reportQuery } from "../../shared/api/queries.ts";
import { FindingList } from "../../shared/finding-list.tsx";
import { PageHead } from "../../shared/page-head.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import { StateSign } from "../../shared/state-sign.tsx";
import table from "../../shared/table.module.css";
import { Trouble } from "../../shared/trouble.tsx";
import { ReportEffect } from "../compare/effect.tsx";
import { Returned } from "../compare/returned.tsx";
import { WaitingPlace } from "../compare/waiting-place.tsx";
import { Decide } from "../decisions/decide.tsx";
import { ReportChecks } from "../decisions/report-checks.tsx";
import { SendAgain } from "../forms/send-again.tsx";
import { IdentitiesSection } from "../vault/identities-section.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { JournalEntries } from "./journal-entries.tsx";
import { Provenance } from "./provenance.tsx";
import { ReportDrawing } from "./report-drawing.tsx";
import styles from "./report-page.module.css";
import { Takings } from "./takings.tsx";

interface ReportViewProps {
  readonly id: string;
  /** Beside a list, where the page is the list's. */
  readonly isBeside?: boolean;
}

/** One document as it was handed in, what was decided about it, and what it changed. */
export function ReportView({ id, isBeside = false }: ReportViewProps) {
  const typeInWords = useTypeWords();
  const answer = useQuery(reportQuery(id));
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const report = answer.data;
  if (report === undefined) return null;
  const { document } = report;
  const isWaiting = report.state === "submitted";
  return (
    <article className={styles.page} data-beside={isBeside}>
      <PageHead
        above={
          <>
            <Link to="/reports">
              <FormattedMessage id="nav.reports" />
            </Link>{" "}
            ·{" "}
            {isBeside ? (
              <Link to="/reports/$id" params={{ id }}>
                {document.id}
              </Link>
            ) : (
              document.id
            )}
          </>
        }
        title={typeInWords(document.type)}
        below={<StateSign state={report.state} />}
      >
        {isWaiting && !isBeside && <WaitingPlace id={id} />}
        <SendAgain report={report} />
        <button type="button" onClick={() => window.print()}>
          <FormattedMessage id="page.print" />
        </button>
      </PageHead>
      <Supersession supersedes={document.supersedes ?? null} supersededBy={report.supersededBy} />
      <Returned report={report} />
      {report.state !== "rejected" && (
        <ReportEffect id={id} decision={isWaiting ? <Decide id={id} report={report} /> : undefined} />
      )}
      <div className={styles.columns}>
        <section>
          <h2 className={styles.heading}>
            <FormattedMessage id="report.document" />
          </h2>
          <DocumentFields document={document} />
          <ReportDrawing body={document.body} state={report.state} />
        </section>
        <div className={styles.side}>
          {!isWaiting && (
            <section>
              <h2 className={styles.heading}>
                <FormattedMessage id="report.takings" />
              </h2>
              <Takings takings={report.takings} state={report.state} />
            </section>
          )}
          <section>
            <h2 className={styles.heading}>
              {report.withheld?.includes("findings") ? (
                <FormattedMessage id="reports.findings" />
              ) : (
                <FormattedMessage id="hazard.findings" values={{ count: report.findings.length }} />
              )}
            </h2>
            {report.withheld?.includes("findings") ? <NotShown /> : <FindingList findings={report.findings} />}
          </section>
          <ReportChecks checks={report.checks ?? []} />
        </div>
      </div>
      {document.type === "accident-report" && <IdentitiesSection reportId={id} />}
      <section className={table.section}>
        <h2 className={styles.heading}>
          <FormattedMessage id="report.provenance" />
        </h2>
        <Provenance document={document} sha256={report.sha256} />
      </section>
      <section className={table.section}>
        <h2 className={styles.heading}>
          <FormattedMessage id="report.journal" />
        </h2>
        <JournalEntries entries={report.journal} />
      </section>
    </article>
  );
}

function Supersession({ supersedes, supersededBy }: { supersedes: string | null; supersededBy: string | null }) {
  const link = (id: string) => (words: React.ReactNode) => (
    <Link to="/reports/$id" params={{ id }}>
      {words}
    </Link>
  );
  return (
    <>
      {supersededBy !== null && (
        <p className={styles.superseded}>
          <FormattedMessage id="report.supersededBy" values={{ link: link(supersededBy) }} />
        </p>
      )}
      {supersedes !== null && (
        <p className={styles.superseded}>
          <FormattedMessage id="report.supersedes" values={{ link: link(supersedes) }} />
        </p>
      )}
    </>
  );
}
