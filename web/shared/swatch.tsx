import type { Fate, HazardStatus } from "./api/answers.ts";
import styles from "./swatch.module.css";

export type SwatchName =
  | Fate
  | HazardStatus
  | "no-information"
  | "outside"
  | "outside-programme"
  | "reopened"
  | "accident"
  | "lifted-minefield";

const hatched: ReadonlySet<SwatchName> = new Set(["cancelled", "no-information", "outside"]);

/** The one set of signs in rail, ledger, totals bar and map. A drawing, not a background, so that paper shows it too. */
export function Swatch({ name }: { readonly name: SwatchName }) {
  if (name === "accident" || name === "lifted-minefield") return <MarkSwatch name={name} />;
  return (
    <svg className={styles.swatch} data-name={name} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <rect className={styles.ground} x="1" y="1" width="16" height="12" />
      {hatched.has(name) && (
        <path
          className={styles.hatch}
          d={
            name === "cancelled"
              ? "M1 9 9 1M2 13 14 1M8 13l9-9M14 13l3-3"
              : "M1 10l3 3M1 4l9 9M4 1l12 12M10 1l7 7M15 1l2 2"
          }
        />
      )}
      <rect className={styles.edge} x="1" y="1" width="16" height="12" />
    </svg>
  );
}

function MarkSwatch({ name }: { readonly name: "accident" | "lifted-minefield" }) {
  return (
    <svg className={styles.swatch} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      {name === "accident" ? (
        <path className={styles.mark} d="M9 2.500 13.500 7 9 11.500 4.500 7z" />
      ) : (
        <path className={styles.markLine} d="M6 4l6 6M12 4l-6 6" />
      )}
    </svg>
  );
}
