import { useDebouncedCallback } from "@mantine/hooks";
import { FormattedMessage, useIntl } from "react-intl";
import styles from "../../shared/filters.module.css";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useAddress, useChangeAddress } from "../use-address.ts";

const kinds = ["suspected", "confirmed"] as const;
const statuses = ["open", "worked-on", "closed", "covered"] as const;

/** Search and filters of the register; each is part of the address, so a link keeps them. */
export function AreaFilters() {
  const intl = useIntl();
  const { search, kind, status, on } = useAddress();
  const change = useChangeAddress();
  const seek = useDebouncedCallback((text: string) => change({ search: text || undefined }, { replace: true }), 150);
  const chip = (label: MessageKey, isOn: boolean, press: () => void) => (
    <button key={label} type="button" className={styles.chip} aria-pressed={isOn} onClick={press}>
      <FormattedMessage id={label} />
    </button>
  );
  return (
    <div className={styles.filters}>
      <input
        className={styles.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "areas.search" })}
        placeholder={intl.formatMessage({ id: "areas.search" })}
        onChange={(event) => seek(event.target.value)}
      />
      <span className={styles.group}>
        {kinds.map((value) =>
          chip(`layer.${value}`, kind === value, () => change({ kind: kind === value ? undefined : value })),
        )}
      </span>
      <span className={styles.group}>
        {statuses.map((value) =>
          chip(`status.${value}`, status === value, () => change({ status: status === value ? undefined : value })),
        )}
      </span>
      {on !== undefined && (
        <button type="button" className={styles.chip} aria-pressed="true" onClick={() => change({ on: undefined })}>
          <FormattedMessage id="date.asOf" values={{ date: on }} /> ✕
        </button>
      )}
    </div>
  );
}
