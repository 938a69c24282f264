import styles from "./hash.module.css";

/** A SHA-256: its beginning on the screen, all of it on hover, on paper and for whoever selects it. */
export function Hash({ value }: { readonly value: string }) {
  return (
    <code className={styles.hash} title={value}>
      {value.slice(0, 12)}
      <span className={styles.rest}>{value.slice(12)}</span>
    </code>
  );
}
