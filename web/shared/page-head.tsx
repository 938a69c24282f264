import type { ReactNode } from "react";
import styles from "./page-head.module.css";

interface PageHeadProps {
  readonly above: ReactNode;
  readonly title: ReactNode;
  readonly below?: ReactNode;
  /** Ways on from here: links and buttons, left out on paper. */
  readonly children?: ReactNode;
}

/** What a page is about: where it stands, its name, its state. */
export function PageHead({ above, title, below, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.above}>{above}</p>
        <h1 className={styles.title}>{title}</h1>
        {below}
      </div>
      <div className={styles.ways}>{children}</div>
    </header>
  );
}
