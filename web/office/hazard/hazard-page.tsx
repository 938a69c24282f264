import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { NotShown } from "../../shared/access/not-shown.tsx";
import type { LedgerColumn } from "../../shared/api/answers.ts";
import { hazardLandQuery, hazardQuery } from "../../shared/api/queries.ts";
import { dateInWords } from "../../shared/days.ts";
import { LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import { FindingList } from "../../shared/finding-list.tsx";
import { nameIn } from "../../shared/i18n/language.ts";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { LandLedger } from "../../shared/land-ledger.tsx";
import { LandSigns } from "../../shared/land-signs.tsx";
import { PageHead } from "../../shared/page-head.tsx";
import { ReportTimeline } from "../../shared/report-timeline.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { WorkSign } from "../../shared/work-sign.tsx";
import { HazardCertificates } from "../certificates/hazard-certificates.tsx";
import { HistorySection } from "../history/history-table.tsx";
import { viewOfBounds, writeView } from "../map/view.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";
import styles from "./hazard-page.module.css";
import { Publish } from "./publish.tsx";
import { Sources } from "./sources.tsx";

/** Everything about one area on one page, which is also the sheet of paper that is taken along. */
export function HazardPage() {
  const intl = useIntl();
  const { language } = useReader();
  const { code } = useParams({ from: "/areas/$code" });
  const { on } = useAddress();
  const change = useChangeAddress();
  const answer = useQuery(hazardQuery(code, on));
  const land = useQuery(hazardLandQuery(code, on)).data;
  const [pointedAt, setPointedAt] = useState<LedgerColumn>();
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const hazard = answer.data;
  if (hazard === undefined) return null;
  const name = hazard.name ?? hazard.code;
  const unit = hazard.unit === null ? undefined : nameIn(language, hazard.unit.name);
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const view = hazard.bounds === null ? undefined : writeView(viewOfBounds(hazard.bounds, screen));
  const findings = hazard.reports.flatMap((report) => report.findings);
  const areKeptBack = hazard.reports.some(({ withheld }) => withheld?.includes("findings"));
  const fateAt = pointedAt === "opened" || pointedAt === "added" ? undefined : pointedAt;
  return (
    <article className={styles.page}>
      <PageHead
        above={
          <>
            <Link to="/areas">
              <FormattedMessage id="nav.areas" />
            </Link>
            {unit !== undefined && ` · ${unit}`} · {hazard.code}
          </>
        }
        title={name}
        below={
          <>
            <LandSigns kind={hazard.kind} status={hazard.status} />
            <WorkSign work={hazard.work} isFull />
            <Publish hazard={hazard} />
          </>
        }
      >
        <Link to="/" search={{ hazard: code, view }}>
          <FormattedMessage id="hazard.onMap" />
        </Link>
        <button type="button" onClick={() => window.print()}>
          <FormattedMessage id="page.print" />
        </button>
      </PageHead>
      {on !== undefined && (
        <p className={styles.asOf}>
          <FormattedMessage id="date.asOf" values={{ date: dateInWords(on, language) }} />
          <button type="button" className={styles.today} onClick={() => change({ on: undefined })}>
            <FormattedMessage id="date.today" />
          </button>
        </p>
      )}
      <div className={styles.top}>
        <figure className={styles.drawing}>
          {land !== undefined && (
            <LandDrawing
              pieces={land.features}
              pointedAt={fateAt}
              label={intl.formatMessage({ id: "hazard.drawing" }, { name })}
            />
          )}
          {hazard.centre !== null && (
            <figcaption className={styles.place}>
              <FormattedMessage
                id="hazard.centre"
                values={{ place: `${hazard.centre[1].toFixed(5)}, ${hazard.centre[0].toFixed(5)}` }}
              />
            </figcaption>
          )}
        </figure>
        <div className={styles.ledger}>
          <LandLedger ledger={hazard.ledger} rows={hazard.ledgerRows} pointedAt={setPointedAt} />
        </div>
      </div>
      <div className={styles.bottom}>
        <section>
          <h2 className={styles.heading}>
            <FormattedMessage id="hazard.reports" values={{ count: hazard.reports.length }} />
          </h2>
          <ReportTimeline reports={hazard.reports} />
        </section>
        <section>
          <h2 className={styles.heading}>
            {areKeptBack ? (
              <FormattedMessage id="reports.findings" />
            ) : (
              <FormattedMessage id="hazard.findings" values={{ count: findings.length }} />
            )}
          </h2>
          {areKeptBack ? <NotShown /> : <FindingList findings={findings} />}
        </section>
      </div>
      <HazardCertificates code={code} />
      <HistorySection record="hazard" name={code} />
      <Sources ids={hazard.reports.map(({ id }) => id)} />
    </article>
  );
}
