import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import { pointsQuery, reportQuery } from "../../shared/api/queries.ts";
import { FindingList } from "../../shared/finding-list.tsx";
import { useTypeWords } from "../../shared/report-words.ts";
import { Trouble } from "../../shared/trouble.tsx";
import styles from "./selection.module.css";

/** One report beside the map: an accident, a lifted minefield, or released ground outside every area. */
export function ReportCard({ id }: { readonly id: string }) {
  const typeInWords = useTypeWords();
  const answer = useQuery(reportQuery(id));
  const point = useQuery(pointsQuery).data?.features.find(({ properties }) => properties.reportId === id);
  if (answer.isError) return <Trouble error={answer.error} />;
  const report = answer.data;
  if (report === undefined) return <div className={styles.loading} />;
  const { type, dateOfInformation, reportedBy } = report.document;
  return (
    <article className={styles.card}>
      <p className={styles.code}>{dateOfInformation}</p>
      <h2 className={styles.name}>{typeInWords(type)}</h2>
      <p>
        {reportedBy.name}, {reportedBy.organisation}
      </p>
      {point?.properties.description !== null && point !== undefined && (
        <p className={styles.part}>{point.properties.description}</p>
      )}
      {report.takings.some(({ hazardCode }) => hazardCode === null) && (
        <p className={styles.part}>
          <FormattedMessage id="report.outside" />
        </p>
      )}
      {report.findings.length > 0 && <FindingList findings={report.findings} />}
      <p className={styles.more}>
        <Link to="/reports/$id" params={{ id }}>
          <FormattedMessage id="report.openPage" />
        </Link>
      </p>
    </article>
  );
}
