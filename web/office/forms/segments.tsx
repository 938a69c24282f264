import styles from "./fields.module.css";
import { useFormWorld } from "./form-world.ts";

interface SegmentsProps {
  readonly pointer: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** A few choices beside each other; choosing the chosen one again takes the choice back. */
export function Segments({ pointer, options, value, change }: SegmentsProps) {
  const { touch } = useFormWorld();
  return (
    <div className={styles.segments}>
      {options.map((one) => (
        <label key={one.value} className={styles.segment} data-chosen={one.value === value}>
          <input
            type="radio"
            name={pointer}
            className="visually-hidden"
            checked={one.value === value}
            onChange={() => change(one.value)}
            onClick={() => one.value === value && change(undefined)}
            onKeyDown={(event) => (event.key === "Delete" || event.key === "Backspace") && change(undefined)}
            onBlur={() => touch(pointer)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}
