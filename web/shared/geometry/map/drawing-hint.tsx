import { FormattedMessage } from "react-intl";
import buttons from "../../button.module.css";
import type { DrawingTool } from "../editing/drawing-tool.ts";
import { closedRing } from "../editing/ring-edit.ts";
import { ShapeMeasure } from "../shape-measure.tsx";
import styles from "./map-tools.module.css";
import type { Drawn } from "./use-terra-draw.ts";

interface DrawingHintProps {
  readonly tool: DrawingTool;
  readonly drawn: Drawn | undefined;
  readonly finish: () => void;
  readonly takeBack: () => void;
}

/** While something is drawn: what a click does, what is enclosed so far, and the ways out. */
export function DrawingHint({ tool, drawn, finish, takeBack }: DrawingHintProps) {
  const corners = drawn?.corners ?? [];
  const isEnough = corners.length >= (tool.pen === "ring" ? 3 : 2);
  const shown = drawn?.next === undefined ? corners : [...corners, drawn.next];
  return (
    <div className={`${styles.tools} ${styles.hint}`} role="status">
      <div>
        <p>
          <FormattedMessage id={`geometry.hint.${tool.pen}`} />
        </p>
        {tool.pen !== "point" && (
          <p className={styles.numbers}>
            <ShapeMeasure
              ground={shown.length < 2 ? [] : [[tool.pen === "ring" ? closedRing(shown) : shown]]}
              isLine={tool.pen === "line"}
            />
          </p>
        )}
        <div className={styles.acts}>
          {isEnough && (
            <button type="button" className={buttons.quiet} onClick={finish}>
              <FormattedMessage id="geometry.finish" />
            </button>
          )}
          {corners.length > 0 && (
            <button type="button" className={buttons.quiet} onClick={takeBack}>
              <FormattedMessage id="geometry.takeBack" />
            </button>
          )}
          <button type="button" className={buttons.quiet} onClick={tool.cancelled}>
            <FormattedMessage id="geometry.cancel" />
          </button>
        </div>
      </div>
    </div>
  );
}
