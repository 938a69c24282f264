import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { programmeQuery } from "../../shared/api/queries.ts";
import { addressOf } from "../../shared/api/request.ts";
import { Empty } from "../../shared/empty.tsx";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { Icon } from "../../shared/icon.tsx";
import { formatNumber } from "../../shared/numbers.ts";
import { Trouble } from "../../shared/trouble.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import { useAddress } from "../use-address.ts";
import { AreaFilters } from "./area-filters.tsx";
import { AreaPreview } from "./area-preview.tsx";
import { AreaTable } from "./area-table.tsx";
import styles from "./areas-page.module.css";
import { useAreaRows } from "./use-area-rows.ts";

/** The register: every hazardous area, found by name, sorted, filtered, counted; `j k` walk through it. */
export function AreasPage() {
  const intl = useIntl();
  const { language } = useReader();
  const { search, kind, status, sort, order, on } = useAddress();
  const navigate = useNavigate();
  const filters = { search, kind, status, sort, order, on };
  const rows = useAreaRows(filters);
  const programme = useQuery(programmeQuery).data;
  const [active, setActive] = useState(0);
  const step = (by: number) => setActive(Math.max(0, Math.min(rows.total - 1, active + by)));
  const code = rows.at(active)?.code;
  const openActive = () => {
    if (code !== undefined) void navigate({ to: "/areas/$code", params: { code } });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key
    Enter: (event) => {
      const isOnControl = event.target instanceof HTMLElement && event.target.closest("a, button") !== null;
      if (!isOnControl) openActive();
    },
  });
  const isFiltered = search !== undefined || kind !== undefined || status !== undefined;
  return (
    <div className={styles.page}>
      <section className={styles.list}>
        <header className={styles.head}>
          <h1 className={styles.title}>
            {rows.isKnown ? (
              <FormattedMessage
                id="areas.title"
                values={{ count: rows.total, number: formatNumber(rows.total, language) }}
              />
            ) : (
              <FormattedMessage id="list.loading" />
            )}
          </h1>
          <a className={styles.csv} href={addressOf("/api/hazards.csv", filters)} download>
            <Icon name="download" size={16} />
            <FormattedMessage id="list.csv" />
          </a>
        </header>
        {programme?.isRestricted === true && (
          <p className={styles.restricted}>
            <FormattedMessage id="restricted.list" />
          </p>
        )}
        <AreaFilters />
        {rows.error !== null && <Trouble error={rows.error} />}
        {rows.isKnown && rows.total === 0 && (
          <Empty title={<FormattedMessage id={isFiltered ? "areas.noneFound" : "areas.none"} />}>
            <FormattedMessage id={isFiltered ? "areas.noneFoundText" : "areas.noneText"} />
          </Empty>
        )}
        {rows.total > 0 && (
          <AreaTable
            rows={rows}
            active={active}
            choose={setActive}
            label={intl.formatMessage({ id: "areas.table" })}
            isUndated={programme?.undated ?? false}
          />
        )}
      </section>
      <aside className={styles.preview}>{code !== undefined && <AreaPreview code={code} />}</aside>
    </div>
  );
}
