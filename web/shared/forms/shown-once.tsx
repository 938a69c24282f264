import { type ReactNode, useState } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../button.module.css";
import { Icon } from "../icon.tsx";
import styles from "./shown-once.module.css";

/** A secret that is told once: to be copied now, and not kept by this page. */
export function ShownOnce({ text, label, children }: { text: string; label: string; children: ReactNode }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className={styles.once}>
      <p>{children}</p>
      <div className={styles.line}>
        <input
          readOnly
          className={styles.secret}
          value={text}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className={buttons.main} onClick={() => void copy()}>
          <Icon name={isCopied ? "check" : "link"} size={16} />
          <FormattedMessage id={isCopied ? "form.copied" : "form.copy"} />
        </button>
      </div>
    </div>
  );
}
