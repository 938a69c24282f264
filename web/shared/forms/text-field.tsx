import { type ReactNode, useId } from "react";
import styles from "./form.module.css";

interface TextFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: ReactNode;
  readonly type?: "text" | "password" | "date" | "number";
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly autoComplete?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A field with its label above and what it means below; with `rows` a longer text. */
export function TextField({ label, hint, value, change, rows, isOptional = false, ...more }: TextFieldProps) {
  const id = useId();
  const { type = "text", autoComplete = "off", ...rest } = more;
  const shared = {
    id,
    className: styles.input,
    value,
    required: !isOptional,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...shared} {...rest} type={type} autoComplete={autoComplete} spellCheck={false} />
      ) : (
        <textarea {...shared} rows={rows} maxLength={more.maxLength} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
