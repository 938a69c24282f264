import type { ReactNode } from "react";
import styles from "./empty.module.css";

/** A place with nothing in it says what would stand here and how it gets there. */
export function Empty({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <p className={styles.text}>{children}</p>}
    </div>
  );
}
