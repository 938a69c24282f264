import { FormattedMessage } from "react-intl";
import { today } from "../../shared/days.ts";
import { FieldFrame, findingsId, helpId } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";

/** Letters as they are typed, or a day. */
export function PlainField({ field, pointer, value }: FieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const id = `${pointer}-input`;
  const shared = {
    id,
    className: styles.input,
    value: typeof value === "string" ? value : "",
    "aria-required": field.required,
    "aria-describedby": `${helpId(pointer)} ${findingsId(pointer)}`,
    onChange: (event: { target: { value: string } }) => set(pointer, event.target.value || undefined),
    onBlur: () => touch(pointer),
  };
  return (
    <FieldFrame
      pointer={pointer}
      label={label(field.path)}
      isRequired={field.required}
      help={help(field.path)}
      inputId={id}
    >
      {field.kind === "long-text" ? (
        <textarea {...shared} rows={2} />
      ) : field.kind === "day" ? (
        <span className={styles.line}>
          <input {...shared} type="date" data-kind="day" />
          {value === undefined && (
            <button type="button" className={styles.add} onClick={() => set(pointer, today())}>
              <FormattedMessage id="form.today" />
            </button>
          )}
        </span>
      ) : (
        <input {...shared} type="text" autoComplete="off" />
      )}
    </FieldFrame>
  );
}
