import { useDebouncedCallback } from "@mantine/hooks";
import { FormattedMessage, useIntl } from "react-intl";
import { givenRoles } from "../../../src/access/role.ts";
import type { PersonRow } from "../../shared/api/people-answers.ts";
import styles from "../../shared/filters.module.css";
import { type AnyAddress, useAddress, useChangeAddress } from "../use-address.ts";

const states = ["active", "inactive"] as const;

/** Search, role and state; each is part of the address. */
export function PeopleFilters() {
  const intl = useIntl();
  const { search, role, state } = useAddress();
  const change = useChangeAddress();
  const seek = useDebouncedCallback((text: string) => change({ search: text || undefined }, { replace: true }), 150);
  return (
    <div className={styles.filters}>
      <input
        className={styles.search}
        type="search"
        defaultValue={search}
        aria-label={intl.formatMessage({ id: "people.search" })}
        placeholder={intl.formatMessage({ id: "people.search" })}
        onChange={(event) => seek(event.target.value)}
      />
      <select
        className={styles.search}
        value={role ?? ""}
        aria-label={intl.formatMessage({ id: "people.role" })}
        onChange={(event) => change({ role: event.target.value || undefined })}
      >
        <option value="">{intl.formatMessage({ id: "people.allRoles" })}</option>
        {givenRoles.map((one) => (
          <option key={one} value={one}>
            {intl.formatMessage({ id: `role.${one}` })}
          </option>
        ))}
      </select>
      <span className={styles.group}>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.chip}
            aria-pressed={state === one}
            onClick={() => change({ state: state === one ? undefined : one })}
          >
            <FormattedMessage id={`people.${one}`} />
          </button>
        ))}
      </span>
    </div>
  );
}

export function fitsFilters(person: PersonRow, { search, role, state }: AnyAddress): boolean {
  const words = [person.name, person.organisation.name, person.login ?? ""].join(" ").toLocaleLowerCase();
  return (
    words.includes((search ?? "").toLocaleLowerCase()) &&
    (role === undefined || person.roles.some((one) => one === role)) &&
    (state === undefined || (state === "active") === person.active)
  );
}
