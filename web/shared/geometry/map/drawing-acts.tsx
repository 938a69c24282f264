import { FormattedMessage } from "react-intl";
import type { DrawingTool } from "../editing/drawing-tool.ts";
import styles from "./map-tools.module.css";

interface DrawingActsProps {
  readonly tool: DrawingTool;
  /** Corners that stand. */
  readonly count: number;
  readonly finish: () => void;
  readonly takeBack: () => void;
}

/** While something is drawn: the ways to end it. */
export function DrawingActs({ tool, count, finish, takeBack }: DrawingActsProps) {
  const least = tool.pen === "ring" ? 3 : 2;
  return (
    <div className={styles.tools}>
      {tool.pen !== "point" && (
        <>
          <button type="button" className={styles.tool} data-main disabled={count < least} onClick={finish}>
            <FormattedMessage id="geometry.finish" />
          </button>
          <button type="button" className={styles.tool} disabled={count === 0} onClick={takeBack}>
            <FormattedMessage id="geometry.takeBack" />
          </button>
        </>
      )}
      <button type="button" className={styles.tool} onClick={tool.cancelled}>
        <FormattedMessage id="geometry.cancel" />
      </button>
    </div>
  );
}
