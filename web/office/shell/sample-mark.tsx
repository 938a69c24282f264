import { useId } from "react";
import styles from "./sample-mark.module.css";

/** The diagonal SAMPLE over every page and print of the sample programme. Drawn, not a background, so that it prints. */
export function SampleMark() {
  const pattern = useId();
  return (
    <svg className={styles.mark} aria-hidden="true" data-testid="sample-mark">
      <defs>
        <pattern id={pattern} width="520" height="330" patternUnits="userSpaceOnUse" patternTransform="rotate(-32)">
          <text x="40" y="170" className={styles.word}>
            SAMPLE
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  );
}
