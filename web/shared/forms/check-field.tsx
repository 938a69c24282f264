import { type ReactNode, useId } from "react";
import styles from "./form.module.css";

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isChecked: boolean;
  readonly change: (isChecked: boolean) => void;
  readonly kind?: "checkbox" | "radio";
  readonly name?: string;
}

/** A yes or no, or one of several, with what it means in words below. */
export function CheckField({ label, hint, isChecked, change, kind = "checkbox", name }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        id={id}
        type={kind}
        name={name}
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => change(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
