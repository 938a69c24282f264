import { useDebouncedCallback } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { reportGroups } from "../../../src/modules/reports/report-group.ts";
import { OnlyFor } from "../../shared/access/only-for.tsx";
import { useMay } from "../../shared/access/use-may.ts";
import type { RecordList } from "../../shared/api/record-answers.ts";
import { reportTypesQuery, type ShownType } from "../../shared/api/report-type-queries.ts";
import { addressOf, get } from "../../shared/api/request.ts";
import { CsvLink } from "../../shared/csv-link.tsx";
import { Empty } from "../../shared/empty.tsx";
import filters from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { formatNumber } from "../../shared/numbers.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { typesFor } from "../forms/types-for.ts";
import { Missing } from "../shell/missing.tsx";
import { OfficePage } from "../shell/office-page.tsx";
import { useAddress, useChangeAddress } from "../use-address.ts";
import { RecordRows } from "./record-rows.tsx";
import styles from "./records.module.css";

const pageSize = 100;

/** All approved reports of one type with what they say, as of a day: the table is made from the type's schema. */
export function RecordTypePage() {
  const { type: name } = useParams({ strict: false });
  const types = useQuery(reportTypesQuery);
  if (types.isError) return <Trouble error={types.error} />;
  if (types.data === undefined) return null;
  const type = types.data.find((one) => one.name === name);
  if (type === undefined) return <Missing />;
  return (
    <OnlyFor action="read" record={type.name}>
      <Records key={type.name} type={type} types={types.data} />
    </OnlyFor>
  );
}

function Records({ type, types }: { readonly type: ShownType; readonly types: readonly ShownType[] }) {
  const { language } = useReader();
  const { search, on } = useAddress();
  const path = `/api/records/${type.name}`;
  const answer = useInfiniteQuery({
    queryKey: ["api", "records", type.name, search, on],
    queryFn: ({ pageParam, signal }) =>
      get<RecordList>(path, { search, on, limit: pageSize, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length * pageSize : undefined),
    placeholderData: keepPreviousData,
  });
  if (answer.isError && answer.data === undefined) return <Trouble error={answer.error} />;
  const rows = answer.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = answer.data?.pages[0]?.total ?? 0;
  const number = formatNumber(total, language);
  const title = answer.isSuccess ? (
    <FormattedMessage id="records.title" values={{ type: type.label[language], count: total, number }} />
  ) : (
    <FormattedMessage id="list.loading" />
  );
  return (
    <OfficePage
      title={title}
      lead={type.purpose[language]}
      actions={<CsvLink href={addressOf(`${path}/table.csv`, { search, on })} />}
    >
      <RecordFilters type={type} types={types} />
      {answer.isSuccess && total === 0 && (
        <Empty title={<FormattedMessage id={search === undefined ? "records.none" : "records.noneFound"} />}>
          <FormattedMessage id="records.noneText" />
        </Empty>
      )}
      {rows.length > 0 && <RecordRows type={type} rows={rows} />}
      {answer.hasNextPage && (
        <button type="button" className={styles.more} onClick={() => void answer.fetchNextPage()}>
          <FormattedMessage id="reports.more" values={{ shown: formatNumber(rows.length, language), total: number }} />
        </button>
      )}
    </OfficePage>
  );
}

/** Another type, and words to look for; both are part of the address. */
function RecordFilters({ type, types }: { readonly type: ShownType; readonly types: readonly ShownType[] }) {
  const intl = useIntl();
  const { language } = useReader();
  const { search } = useAddress();
  const change = useChangeAddress();
  const navigate = useNavigate();
  const may = useMay();
  const seek = useDebouncedCallback((text: string) => change({ search: text || undefined }, { replace: true }), 150);
  const readable = types.filter(({ name }) => may("read", name));
  return (
    <div className={filters.filters}>
      <input
        className={filters.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "records.search" })}
        placeholder={intl.formatMessage({ id: "records.search" })}
        onChange={(event) => seek(event.target.value)}
      />
      <select
        className={filters.search}
        value={type.name}
        aria-label={intl.formatMessage({ id: "records.type" })}
        onChange={(event) => void navigate({ to: "/records/$type", params: { type: event.target.value } })}
      >
        {typesFor(readable, "", language).map(({ group, types: some }) => (
          <optgroup key={group} label={reportGroups[group][language]}>
            {some.map(({ name, label }) => (
              <option key={name} value={name}>
                {label[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
