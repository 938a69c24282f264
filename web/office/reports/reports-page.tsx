import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { ReportList } from "../../shared/api/answers.ts";
import { addressOf, get } from "../../shared/api/request.ts";
import { Empty } from "../../shared/empty.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Icon } from "../../shared/icon.tsx";
import { formatNumber } from "../../shared/numbers.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import { useAddress } from "../use-address.ts";
import { ReportFilters } from "./report-filters.tsx";
import { ReportTable } from "./report-table.tsx";
import styles from "./reports-page.module.css";

const pageSize = 100;

/** Every report with its state: submitted, approved, returned or superseded; nothing is ever taken out. */
export function ReportsPage() {
  const { language } = useReader();
  const navigate = useNavigate();
  const { search, type, state } = useAddress();
  const filters = { search, type, state };
  const answer = useInfiniteQuery({
    queryKey: ["api", "reports", "pages", filters],
    queryFn: ({ pageParam, signal }) =>
      get<ReportList>("/api/reports", { ...filters, limit: pageSize, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length * pageSize : undefined),
    placeholderData: keepPreviousData,
  });
  const rows = answer.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = answer.data?.pages[0]?.total ?? 0;
  const [active, setActive] = useState(-1);
  const step = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, active + by));
    setActive(next);
    document.getElementById(`report-${next}`)?.scrollIntoView({ block: "nearest" });
    if (next > rows.length - 10 && answer.hasNextPage) void answer.fetchNextPage();
  };
  const open = () => {
    const id = rows[active]?.id;
    if (id !== undefined) void navigate({ to: "/reports/$id", params: { id } });
  };
  useKeys({ j: () => step(1), k: () => step(-1), Enter: open });
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const isFiltered = search !== undefined || type !== undefined || state !== undefined;
  return (
    <section className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {answer.isSuccess ? (
            <FormattedMessage id="reports.title" values={{ count: total, number: formatNumber(total, language) }} />
          ) : (
            <FormattedMessage id="list.loading" />
          )}
        </h1>
        <a className={styles.csv} href={addressOf("/api/reports.csv", filters)} download>
          <Icon name="download" size={16} />
          <FormattedMessage id="list.csv" />
        </a>
      </header>
      <ReportFilters />
      {answer.isSuccess && total === 0 && (
        <Empty title={<FormattedMessage id={isFiltered ? "reports.noneFound" : "reports.none"} />}>
          <FormattedMessage id={isFiltered ? "areas.noneFoundText" : "reports.noneText"} />
        </Empty>
      )}
      {rows.length > 0 && <ReportTable rows={rows} active={active} />}
      {answer.hasNextPage && (
        <button type="button" className={styles.more} onClick={() => void answer.fetchNextPage()}>
          <FormattedMessage
            id="reports.more"
            values={{ shown: formatNumber(rows.length, language), total: formatNumber(total, language) }}
          />
        </button>
      )}
    </section>
  );
}
