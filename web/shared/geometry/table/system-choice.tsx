import { useId } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type ShownSystem, shownSystems } from "./shown-system.ts";
import styles from "./system-choice.module.css";

/** In which system the table writes; what is kept stays WGS 84. */
export function SystemChoice({
  value,
  change,
}: {
  readonly value: ShownSystem;
  readonly change: (system: ShownSystem) => void;
}) {
  const intl = useIntl();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>
        <FormattedMessage id="geometry.shownAs" />
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => {
          const chosen = shownSystems.find((system) => system === target.value);
          if (chosen !== undefined) change(chosen);
        }}
      >
        {shownSystems.map((system) => (
          <option key={system} value={system}>
            {intl.formatMessage({ id: `geometry.shown.${system}` })}
          </option>
        ))}
      </select>
    </div>
  );
}
