import { FormattedMessage } from "react-intl";
import { decimalDegrees } from "../../../src/geometry/coordinates/degrees.ts";
import { ShapeMeasure } from "./shape-measure.tsx";
import styles from "./shape-summary.module.css";
import { groundIn, positionIn, type ShapeValue } from "./shape-value.ts";
import { SmallDrawing } from "./small-drawing.tsx";

interface ShapeSummaryProps {
  readonly shape: "ground" | "point";
  readonly value: ShapeValue | undefined;
  readonly label: string;
}

/** What a field holds while its editor is closed: a small drawing, its measure, and how it was given. */
export function ShapeSummary({ shape, value, label }: ShapeSummaryProps) {
  const ground = groundIn(value);
  const point = positionIn(value);
  const method = value?.asTyped?.method;
  return (
    <div className={styles.summary}>
      {ground.length > 0 && <SmallDrawing ground={ground} label={label} />}
      <div>
        <p className={styles.measure}>
          {ground.length > 0 && <ShapeMeasure ground={ground} />}
          {point !== undefined && decimalDegrees(point)}
          {ground.length === 0 && point === undefined && (
            <FormattedMessage id={method === undefined ? `geometry.empty.${shape}` : "geometry.unfinished"} />
          )}
        </p>
        {method !== undefined && (
          <p className={styles.method}>
            <FormattedMessage id={`geometry.method.${method}`} />
          </p>
        )}
      </div>
    </div>
  );
}
