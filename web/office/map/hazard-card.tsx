import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { hazardQuery } from "../../shared/api/queries.ts";
import { FindingList } from "../../shared/finding-list.tsx";
import { LandLedger } from "../../shared/land-ledger.tsx";
import { LandSigns } from "../../shared/land-signs.tsx";
import { ReportTimeline } from "../../shared/report-timeline.tsx";
import { Trouble } from "../../shared/trouble.tsx";
import { useAddress } from "../use-address.ts";
import styles from "./selection.module.css";

/** One area beside the map: its ledger, its reports, what the checks found. */
export function HazardCard({ code }: { readonly code: string }) {
  const { on } = useAddress();
  const answer = useQuery(hazardQuery(code, on));
  if (answer.isError) return <Trouble error={answer.error} />;
  const hazard = answer.data;
  if (hazard === undefined) return <div className={styles.loading} />;
  const findings = hazard.reports.flatMap((report) => report.findings);
  return (
    <article className={styles.card}>
      <p className={styles.code}>{hazard.code}</p>
      <h2 className={styles.name}>{hazard.name ?? hazard.code}</h2>
      <LandSigns kind={hazard.kind} status={hazard.status} />
      <div className={styles.part}>
        <LandLedger ledger={hazard.ledger} rows={hazard.ledgerRows} />
        <p className={styles.more}>
          <Link to="/areas/$code" params={{ code }}>
            <FormattedMessage id="hazard.openPage" />
          </Link>
        </p>
      </div>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          <FormattedMessage id="hazard.reports" values={{ count: hazard.reports.length }} />
        </h3>
        <ReportTimeline reports={hazard.reports} />
      </section>
      {findings.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>
            <FormattedMessage id="hazard.findings" values={{ count: findings.length }} />
          </h3>
          <FindingList findings={findings} />
        </section>
      )}
    </article>
  );
}
