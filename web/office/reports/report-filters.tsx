import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { FormattedMessage, useIntl } from "react-intl";
import { reportTypesQuery } from "../../shared/api/report-type-queries.ts";
import styles from "../../shared/filters.module.css";
import { useReader } from "../../shared/i18n/use-reader.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";

const states = ["submitted", "approved", "rejected", "superseded"] as const;

/** Search, state and type; each is part of the address. */
export function ReportFilters() {
  const intl = useIntl();
  const { search, type, state } = useAddress();
  const change = useChangeAddress();
  const { language } = useReader();
  const types = useQuery(reportTypesQuery).data ?? [];
  const seek = useDebouncedCallback((text: string) => change({ search: text || undefined }, { replace: true }), 150);
  return (
    <div className={styles.filters}>
      <input
        className={styles.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "reports.search" })}
        placeholder={intl.formatMessage({ id: "reports.search" })}
        onChange={(event) => seek(event.target.value)}
      />
      <select
        className={styles.search}
        value={type ?? ""}
        aria-label={intl.formatMessage({ id: "reports.type" })}
        onChange={(event) => change({ type: event.target.value || undefined })}
      >
        <option value="">{intl.formatMessage({ id: "reports.allTypes" })}</option>
        {types.map(({ name, label }) => (
          <option key={name} value={name}>
            {label[language]}
          </option>
        ))}
      </select>
      <span className={styles.group}>
        {states.map((value) => (
          <button
            key={value}
            type="button"
            className={styles.chip}
            aria-pressed={state === value}
            onClick={() => change({ state: state === value ? undefined : value })}
          >
            <FormattedMessage id={`state.${value}`} />
          </button>
        ))}
      </span>
    </div>
  );
}
