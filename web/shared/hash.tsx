import styles from "./hash.module.css";

/** A SHA-256: its beginning in a table, all of it where there is room, on hover and on paper. */
export function Hash({ value, isWhole = false }: { readonly value: string; readonly isWhole?: boolean }) {
  return (
    <code className={styles.hash} title={value}>
      {value.slice(0, 12)}
      <span className={isWhole ? undefined : styles.rest}>{value.slice(12)}</span>
    </code>
  );
}
