import { useId } from "react";
import { FormattedMessage } from "react-intl";
import { isDate, today } from "../shared/days.ts";
import styles from "./day-choice.module.css";
import { useAddress, useChangeAddress } from "./use-address.ts";

/** The day a page is asked for; part of the address, and today where it says none. */
export function DayChoice() {
  const id = useId();
  const { on } = useAddress();
  const change = useChangeAddress();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>
        <FormattedMessage id="work.on" />
      </label>
      <input
        id={id}
        className={styles.day}
        type="date"
        value={on ?? today()}
        onChange={({ target: { value } }) => isDate(value) && change({ on: value === today() ? undefined : value })}
      />
    </span>
  );
}
