import { useEffect, useState } from "react";
import { FieldFrame, findingsId, helpId } from "./field-frame.tsx";
import type { FieldProps } from "./field-props.ts";
import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";
import { readNumber } from "./read-number.ts";

/** A number with its unit beside it. What is no number stays as it was typed: the checks say what is wrong with it. */
export function NumberField({ field, pointer, value }: FieldProps) {
  const { set, touch, label, help } = useFormWorld();
  const [typed, setTyped] = useState(written(value));
  // Changed from elsewhere, by an undo or another window: what stands in the report is what is shown.
  useEffect(() => {
    setTyped((now) => (readNumber(now) === value ? now : written(value)));
  }, [value]);
  const id = `${pointer}-input`;
  const change = (text: string) => {
    setTyped(text);
    set(pointer, readNumber(text));
  };
  return (
    <FieldFrame
      pointer={pointer}
      label={label(field.path)}
      isRequired={field.required}
      help={help(field.path)}
      inputId={id}
    >
      <span className={styles.measured}>
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode={field.kind === "integer" && (field.minimum ?? -1) >= 0 ? "numeric" : "decimal"}
          autoComplete="off"
          value={typed}
          aria-required={field.required}
          aria-describedby={`${helpId(pointer)} ${findingsId(pointer)}`}
          onChange={(event) => change(event.target.value)}
          onBlur={() => touch(pointer)}
        />
        {field.unit !== null && !label(field.path).endsWith(field.unit) && (
          <span className={styles.unit}>{field.unit}</span>
        )}
      </span>
    </FieldFrame>
  );
}

function written(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
