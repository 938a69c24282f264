import { type DragEvent, useId, useState } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../../shared/button.module.css";
import styles from "./import-page.module.css";

interface FileDropProps {
  readonly choose: (file: File) => void;
  readonly name: string | null;
  readonly isBusy: boolean;
}

/** A file by dropping it, by the file dialogue, or by the keyboard. The same file may be chosen again once it was mended. */
export function FileDrop({ choose, name, isBusy }: FileDropProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) choose(file);
  };
  return (
    // The input inside is reached by the keyboard; dropping is one more way for those who point.
    <label
      htmlFor={id}
      className={styles.drop}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.dropWords}>
        {name === null ? (
          <FormattedMessage id="sheets.drop" />
        ) : (
          <FormattedMessage id="sheets.dropAgain" values={{ name }} />
        )}
      </span>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv"
        disabled={isBusy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // Cleared, so that the mended file of the same name is a change again.
          event.target.value = "";
          if (file) choose(file);
        }}
      />
      <span className={buttons.second}>
        <FormattedMessage id="sheets.choose" />
      </span>
      <span className={styles.hint}>
        <FormattedMessage id="sheets.dropHint" />
      </span>
    </label>
  );
}
