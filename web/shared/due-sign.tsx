import type { ReactNode } from "react";
import styles from "./due-sign.module.css";

export type Due = "late" | "soon" | "open" | "done";

/** How pressing something is: a filled triangle is late, a hollow one soon, a ring open, a tick done. Differs by shape before colour. */
export function DueSign({ due, children }: { readonly due: Due; readonly children: ReactNode }) {
  return (
    <span className={styles.sign} data-due={due}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {(due === "late" || due === "soon") && <path className={styles.triangle} d="M7 1.500 13 12.500H1z" />}
        {due === "late" && <path className={styles.bar} d="M7 5.500v3.500M7 10.800v.1" />}
        {due === "open" && <circle className={styles.ring} cx="7" cy="7" r="4.600" />}
        {due === "done" && <path className={styles.tick} d="M2.500 7.500 5.500 10.500 11.500 3.500" />}
      </svg>
      {children}
    </span>
  );
}
