import { useIntl } from "react-intl";
import { FieldFrame, findingsId, helpId } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";
import { Segments } from "./segments.tsx";

/** How many choices stand beside each other before they become a list. */
const mostBeside = 4;

/** One of several: beside each other where they are few. */
export function ChoiceField({ field, pointer, value }: FieldProps) {
  const intl = useIntl();
  const { set, touch, label, help } = useFormWorld();
  const frame = { pointer, label: label(field.path), isRequired: field.required, help: help(field.path) };
  const chosen = typeof value === "string" ? value : undefined;
  const options = field.choices.map((one) => ({ value: one, label: label(`${field.path}.${one}`) }));
  if (options.length <= mostBeside) {
    return (
      <FieldFrame {...frame}>
        <Segments pointer={pointer} options={options} value={chosen} change={(next) => set(pointer, next)} />
      </FieldFrame>
    );
  }
  const id = `${pointer}-input`;
  return (
    <FieldFrame {...frame} inputId={id}>
      <select
        id={id}
        className={styles.input}
        value={chosen ?? ""}
        aria-required={field.required}
        aria-describedby={`${helpId(pointer)} ${findingsId(pointer)}`}
        onChange={(event) => set(pointer, event.target.value || undefined)}
        onBlur={() => touch(pointer)}
      >
        <option value="">{intl.formatMessage({ id: "form.choose" })}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
