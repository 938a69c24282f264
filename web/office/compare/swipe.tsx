import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { ReportEffectAnswer } from "../../shared/api/effect-answers.ts";
import { LandDrawing } from "../../shared/drawing/land-drawing.tsx";
import { useKeys } from "../../shared/use-keys.ts";
import styles from "./swipe.module.css";

/** The land before and after in one frame, cut where the reader puts the line: by pointer, arrow keys, or `x`. */
export function Swipe({ effect }: { readonly effect: ReportEffectAnswer }) {
  const intl = useIntl();
  const [split, setSplit] = useState(35);
  // From one end to the other, so that the eye sees what changes.
  useKeys({ x: () => setSplit((now) => (now > 50 ? 0 : 100)) });
  const { bounds, pieces, isDone } = effect;
  if (bounds === null || pieces.before.features.length + pieces.after.features.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <div className={styles.frame}>
        <LandDrawing
          pieces={pieces.before.features}
          bounds={bounds}
          label={intl.formatMessage({ id: "compare.drawingBefore" })}
        />
        <div className={styles.over} style={{ clipPath: `inset(0 0 0 ${split}%)` }}>
          <LandDrawing
            pieces={pieces.after.features}
            bounds={bounds}
            label={intl.formatMessage({ id: "compare.drawingAfter" })}
          />
        </div>
        <span className={styles.before} data-hidden={split < 12}>
          <FormattedMessage id="compare.before" />
        </span>
        <span className={styles.after} data-hidden={split > 88}>
          <FormattedMessage id={isDone ? "compare.afterDone" : "compare.afterIf"} />
        </span>
        <input
          type="range"
          min="0"
          max="100"
          value={split}
          className={styles.slider}
          aria-label={intl.formatMessage({ id: "compare.swipe" })}
          aria-valuetext={intl.formatMessage({ id: "compare.swipeAt" }, { share: split })}
          onChange={(event) => setSplit(Number(event.target.value))}
        />
        <span className={styles.line} style={{ left: `${split}%` }} aria-hidden="true">
          <svg className={styles.handle} width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
            <circle cx="13" cy="13" r="12" />
            <path d="M10 9l-4 4 4 4M16 9l4 4-4 4" />
          </svg>
        </span>
      </div>
      <figcaption className={styles.hint}>
        <kbd>x</kbd> <FormattedMessage id="compare.swipeHint" />
      </figcaption>
    </figure>
  );
}
