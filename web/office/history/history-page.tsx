import { useParams } from "@tanstack/react-router";
import { FormattedMessage } from "react-intl";
import page from "../../shared/page.module.css";
import { PageHead } from "../../shared/page-head.tsx";
import { HistorySection } from "./history-table.tsx";

/** The history of one record on a page of its own: an area, a certificate, a team, or whatever reports give a key. */
export function HistoryPage() {
  const { record, key } = useParams({ from: "/history/$record/$key" });
  return (
    <article className={page.page}>
      <PageHead above={record} title={<FormattedMessage id="history.title" values={{ name: key }} />} />
      <HistorySection record={record} name={key} />
    </article>
  );
}
