import { type ReactNode, useState } from "react";
import buttons from "../button.module.css";
import styles from "./form.module.css";
import { SheetForm } from "./sheet-form.tsx";
import { TextField } from "./text-field.tsx";

interface ActButtonProps {
  readonly label: ReactNode;
  readonly title: ReactNode;
  /** What will happen, and what stays. */
  readonly words: ReactNode;
  readonly act: (reason: string) => Promise<unknown>;
  /** Label of the reason, where the act wants one. */
  readonly reasonLabel?: ReactNode;
  readonly weight?: "second" | "quiet";
}

/** A quiet button that asks once more before it acts, saying what will happen. */
export function ActButton({ label, title, words, act, reasonLabel, weight = "quiet" }: ActButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <>
      <button type="button" className={buttons[weight]} onClick={() => setAsking(true)}>
        {label}
      </button>
      <SheetForm
        title={title}
        isOpen={isAsking}
        close={() => setAsking(false)}
        submitLabel={label}
        submit={() => act(reason.trim())}
        isReady={reasonLabel === undefined || reason.trim() !== ""}
      >
        <p className={styles.words}>{words}</p>
        {reasonLabel !== undefined && (
          <TextField label={reasonLabel} value={reason} change={setReason} rows={3} maxLength={2000} />
        )}
      </SheetForm>
    </>
  );
}
